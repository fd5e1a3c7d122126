/* bench.c: commands, taken in turns, -> the median of their times, and their peak memory.
 * Usage: bench time ROUNDS < NAME<TAB>COMMAND<TAB>ARGUMENT.. lines
 *        bench spin PROCESSES
 *        bench utf8|writer ROUNDS FILE, bench slow ROUNDS PACK|- FILE */
#define _DEFAULT_SOURCE /* wait4 */
#include "bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define COMMANDS_MAX 64
#define WORDS_MAX 64
#define LINE_ROOM 4096

uint64_t bench_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void times_add(struct times *times, uint64_t time) {
    if (times->count < ROUNDS_MAX) times->at[times->count++] = time;
}

static int compare(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

uint64_t times_median(struct times *times) {
    if (!times->count) return 0;
    qsort(times->at, times->count, sizeof *times->at, compare);
    return times->at[times->count / 2];
}

struct command {
    char line[LINE_ROOM];
    char *words[WORDS_MAX]; /* the first is its name */
    struct times wall, cpu;
    long peak; /* KiB */
    int status;
};

static bool read_command(struct command *command) {
    *command = (struct command){0};
    if (!fgets(command->line, sizeof command->line, stdin)) return false;
    command->line[strcspn(command->line, "\n")] = '\0';
    size_t count = 0;
    for (char *at = command->line; at && count < WORDS_MAX - 1;) {
        command->words[count++] = at;
        at = strchr(at, '\t');
        if (at) *at++ = '\0';
    }
    return count > 1;
}

_Noreturn static void become(char **words) {
    int null = open("/dev/null", O_RDWR);
    dup2(null, STDIN_FILENO);
    dup2(null, STDOUT_FILENO);
    execvp(words[0], words);
    perror(words[0]);
    _exit(127);
}

static uint64_t cpu_of(const struct rusage *usage) {
    uint64_t seconds = (uint64_t)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec);
    uint64_t micros = (uint64_t)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec);
    return seconds * 1000000000u + micros * 1000u;
}

static void run_command(struct command *command) {
    struct rusage usage = {0};
    uint64_t begin = bench_now();
    pid_t pid = fork();
    if (pid == 0) become(command->words + 1);
    wait4(pid, &command->status, 0, &usage);
    times_add(&command->wall, bench_now() - begin);
    times_add(&command->cpu, cpu_of(&usage));
    if (usage.ru_maxrss > command->peak) command->peak = usage.ru_maxrss;
}

/* name, median time, median processor time (nanoseconds), peak memory (KiB), exit status */
static void print_command(struct command *command) {
    printf("%s\t%llu\t%llu\t%ld\t%d\n", command->words[0],
           (unsigned long long)times_median(&command->wall),
           (unsigned long long)times_median(&command->cpu), command->peak,
           WIFEXITED(command->status) ? WEXITSTATUS(command->status) : 255);
}

static bool bench_time(size_t rounds) {
    static struct command commands[COMMANDS_MAX];
    size_t count = 0;
    while (count < COMMANDS_MAX && read_command(&commands[count])) count++;
    for (size_t i = 0; i < rounds; i++)
        for (size_t c = 0; c < count; c++) run_command(&commands[c]);
    for (size_t c = 0; c < count; c++) print_command(&commands[c]);
    return true;
}

/* Processes that only count: how much more work two of them do in the same time. */
static bool bench_spin(size_t processes) {
    for (size_t i = 0; i < processes; i++) {
        if (fork() != 0) continue;
        volatile uint64_t sum = 0;
        for (uint64_t n = 0; n < 1000000000u; n++) sum = sum + n;
        _exit(0);
    }
    while (wait(NULL) > 0)
        ;
    return true;
}

int main(int argc, char **argv) {
    const char *what = argc > 2 ? argv[1] : "";
    size_t number = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    bool done = false;
    if (number > ROUNDS_MAX) number = ROUNDS_MAX;
    if (strcmp(what, "time") == 0) done = bench_time(number);
    else if (strcmp(what, "spin") == 0) done = bench_spin(number);
    else if (strcmp(what, "utf8") == 0 && argc == 4) done = bench_utf8(number, argv[3]);
    else if (strcmp(what, "writer") == 0 && argc == 4) done = bench_writer(number, argv[3]);
    else if (strcmp(what, "slow") == 0 && argc == 5) done = bench_slow(number, argv[3], argv[4]);
    else fprintf(stderr, "usage: see the head of tests/bench.c\n");
    return done ? 0 : 2;
}
