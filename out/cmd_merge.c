/* cmd_merge.c: "qclaim merge" -> many claims files as one.
 * Here the options are read and what happened is told; merge.c does it. */
#include "choice.h"
#include "command.h"
#include "conflict.h"
#include "merge.h"
#include "output.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum {
    OPT_HELP = OPTION_HELP,
    OPT_FORMAT,
    OPT_OUTPUT,
    OPT_DEDUPE,
    OPT_CONFLICTS,
    OPT_REVIEWED,
    OPT_NO_GUARD,
    OPT_ROOM,
    OPT_FOLDER
};

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_FORMAT] = OUTPUT_FORMAT_ROW,
    [OPT_OUTPUT] = OUTPUT_FILE_ROW,
    [OPT_DEDUPE] = {0, "dedupe", "WHAT",
                    "joins claims of the same span (span, the default), those that say the same of "
                    "the same subject anywhere too (claim), or nothing (none)"},
    [OPT_CONFLICTS] = {0, "conflicts", "FILE",
                       "writes the claims that contradict each other to FILE, by its ending csv, "
                       "json or jsonl, instead of telling the first ones on standard error"},
    [OPT_REVIEWED] = {0, "reviewed", "FILE",
                      "takes the columns review and note of the claims file FILE over to the "
                      "claims of the same id; may be repeated"},
    [OPT_NO_GUARD] = OUTPUT_GUARD_ROW,
    [OPT_ROOM] = SORTER_ROOM_ROW,
    [OPT_FOLDER] = SORTER_FOLDER_ROW,
    {0},
};

struct request {
    struct output output, conflicts;
    struct sorter_config sorter;
    enum dedupe dedupe;
    const char **claims, **reviewed;
    size_t claim_count, reviewed_count;
    bool help;
};

static bool push(const char ***list, size_t *count, const char *text) {
    *list = grow(*list, (*count + 1) * sizeof **list);
    (*list)[(*count)++] = text;
    return true;
}

static bool read_dedupe(struct request *request, const char *value) {
    ptrdiff_t index = choose("merge", "way to join", slice_z(value), dedupe_name);
    request->dedupe = (enum dedupe)index;
    return index >= 0;
}

static bool read_room(struct request *request, const char *value) {
    if (sorter_size(slice_z(value), &request->sorter.room)) return true;
    tell_usage("merge: --buffer-size \"%.60s\" is no size, such as 64M", value);
    return false;
}

static bool read_conflicts(struct request *request, const char *value) {
    request->conflicts = (struct output){.command = "merge", .path = value};
    if (!output_choose(&request->conflicts)) return false;
    if (request->conflicts.format != &format_table) return true;
    tell_usage("merge: --conflicts \"%.100s\": its ending must be .csv, .json or .jsonl", value);
    return false;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_FORMAT: return output_read_format(&request->output, value);
    case OPT_OUTPUT: request->output.path = value; return true;
    case OPT_DEDUPE: return read_dedupe(request, value);
    case OPT_CONFLICTS: return read_conflicts(request, value);
    case OPT_REVIEWED: return push(&request->reviewed, &request->reviewed_count, value);
    case OPT_NO_GUARD: return request->output.plain_cells = true;
    case OPT_ROOM: return read_room(request, value);
    case OPT_FOLDER: request->sorter.folder = value; return true;
    default: return push(&request->claims, &request->claim_count, value);
    }
}

static size_t count_standard(const char **list, size_t count) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) found += strcmp(list[i], "-") == 0;
    return found;
}

static bool complete(struct request *request) {
    if (!request->claim_count && isatty(STDIN_FILENO)) {
        tell_usage(
            "merge: nothing to merge: give files of claims or - (see \"qclaim help merge\")");
        return false;
    }
    if (!request->claim_count) push(&request->claims, &request->claim_count, "-");
    if (count_standard(request->claims, request->claim_count) +
            count_standard(request->reviewed, request->reviewed_count) >
        1) {
        tell_usage("merge: standard input can be read only once");
        return false;
    }
    return output_choose(&request->output);
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "merge", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD || !read_option(request, next, state.value)) return false;
        if (request->help) return true;
    }
    return complete(request);
}

static bool read_files(const struct request *request, struct merge *merge) {
    for (size_t i = 0; i < request->reviewed_count; i++)
        if (!reviews_load(&merge->reviews, request->reviewed[i])) return false;
    reviews_sort(&merge->reviews);
    if (request->reviewed_count) {
        extras_add(&merge->extras, LIT("review"));
        extras_add(&merge->extras, LIT("note"));
    }
    for (size_t i = 0; i < request->claim_count; i++)
        if (!merge_read(merge, request->claims[i])) return false;
    sorter_finish(merge->groups);
    return true;
}

static bool find_conflicts(const struct request *request, struct merge *merge) {
    struct conflicts conflicts = {0};
    struct dest dest;
    if (!request->conflicts.path) {
        conflicts_find(&conflicts, merge->groups);
        return true;
    }
    if (!dest_open(&dest, request->conflicts.path)) return false;
    struct header header = conflict_header();
    struct writer writer = output_writer(&request->conflicts, &dest);
    writer.header = &header;
    writer.list = "conflicts";
    writer.plain_cells = request->output.plain_cells;
    writer.format->begin(&writer);
    conflicts.writer = &writer;
    conflicts_find(&conflicts, merge->groups);
    writer.format->end(&writer);
    header_free(&header);
    if (conflicts.count)
        tell_note("conflicts: %llu, in %s", (unsigned long long)conflicts.count,
                  request->conflicts.path);
    return dest_close(&dest);
}

/* Which fields of joined rows were not the same. */
static void tell_differing(const struct merge *merge) {
    struct buf text = {0};
    for (size_t i = 0; i < field_count; i++) {
        char count[48];
        if (!merge->differs[i]) continue;
        if (text.size) buf_add(&text, LIT(", "));
        buf_add(&text, fields[i].name);
        snprintf(count, sizeof count, " (%llu)", (unsigned long long)merge->differs[i]);
        buf_add(&text, slice_z(count));
    }
    if (text.size)
        tell_note("joined claims that differ, the first in order kept: %s", buf_z(&text));
    buf_free(&text);
}

static void tell_merged(const struct merge *merge) {
    tell_differing(merge);
    if (merge->joined_cells)
        tell_note("cells beyond the record that differ, written one after another: %llu",
                  (unsigned long long)merge->joined_cells);
    if (merge->counted_before)
        tell_note("documents, spread_low and spread_high of an earlier merge are counted anew");
}

static enum status write_file(const struct request *request, struct merge *merge) {
    struct dest dest;
    if (!dest_open(&dest, request->output.path)) return STATUS_CANNOT;
    struct writer writer = output_writer(&request->output, &dest);
    if (!merge_write(merge, &writer)) {
        dest_abandon(&dest);
        return STATUS_CANNOT;
    }
    if (!dest_close(&dest)) return STATUS_CANNOT;
    tell_merged(merge);
    return reviews_tell_lost(&merge->reviews) ? STATUS_PARTLY : STATUS_DONE;
}

static enum status perform(const struct request *request) {
    struct sorter_config half = request->sorter;
    half.room /= 2;
    struct merge merge = {
        .dedupe = request->dedupe, .groups = sorter_new(&half), .places = sorter_new(&half)};
    enum status status = STATUS_CANNOT;
    if (read_files(request, &merge) && merge_count(&merge) && find_conflicts(request, &merge))
        status = write_file(request, &merge);
    merge_free(&merge);
    return status;
}

static enum status run(char **args) {
    struct request request = {.output = {.command = "merge"}, .sorter = {.room = SORTER_ROOM}};
    enum status status = STATUS_CANNOT;
    if (read_request(&request, args))
        status = request.help ? help_print(&command_merge) : perform(&request);
    free(request.claims);
    free(request.reviewed);
    return status;
}

static const char *const examples[] = {
    "qclaim merge -o all.csv monday.jsonl tuesday.csv",
    "makes one table of two files; what stands in both stands in it once.",
    "qclaim merge --dedupe claim --conflicts conflicts.csv -o all.csv claims/*.jsonl",
    "says each thing once with the number of documents that say it, and lists what they "
    "contradict each other in.",
    "qclaim merge --reviewed old.csv -o new.csv new.jsonl",
    "takes a reviewer's columns over to a new extraction.",
    NULL,
};

const struct command command_merge = {
    .name = "merge",
    .synopsis = "[OPTION]... [CLAIMS|-]...",
    .summary = "join claims files, count what several documents say",
    .says =
        "Writes the claims of all files, JSON Lines, JSON or CSV, by document and place, whatever "
        "the order of the files. Behind the record's fields stand documents, how many documents "
        "say the same, and spread_low and spread_high, the lowest and the highest value stated of "
        "the same kind and subject, in base_unit; then the columns that the files have beyond the "
        "record's: review, note and the others by name. Where joined rows differ in such a "
        "column, both texts are written, with \"; \" between.",
    .options = options,
    .examples = examples,
    .run = run,
};
