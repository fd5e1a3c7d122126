/* cmd_convert.c: "qclaim convert" -> a claims file in another format, its own columns with it.
 * Rows are kept until the last one has shown which columns there are. */
#include "claims_read.h"
#include "command.h"
#include "extra.h"
#include "output.h"
#include "packed.h"
#include "sorter.h"

#include <unistd.h>

enum { OPT_HELP = OPTION_HELP, OPT_FORMAT, OPT_OUTPUT, OPT_NO_GUARD, OPT_ROOM, OPT_FOLDER };

static const struct option options[] = {
    OPTION_HELP_ROW,
    [OPT_FORMAT] = OUTPUT_FORMAT_ROW,
    [OPT_OUTPUT] = OUTPUT_FILE_ROW,
    [OPT_NO_GUARD] = OUTPUT_GUARD_ROW,
    [OPT_ROOM] = SORTER_ROOM_ROW,
    [OPT_FOLDER] = SORTER_FOLDER_ROW,
    {0},
};

struct request {
    struct output output;
    struct sorter_config sorter;
    const char *claims;
    bool help;
};

static bool read_operand(struct request *request, const char *value) {
    bool first = !request->claims;
    if (first) request->claims = value;
    else tell_usage("convert: takes one file of claims (see \"qclaim help convert\")");
    return first;
}

static bool read_room(struct request *request, const char *value) {
    if (sorter_size(slice_z(value), &request->sorter.room)) return true;
    tell_usage("convert: --buffer-size \"%.60s\" is no size, such as 64M", value);
    return false;
}

static bool read_option(struct request *request, int option, const char *value) {
    switch (option) {
    case OPT_HELP: return request->help = true;
    case OPT_FORMAT: return output_read_format(&request->output, value);
    case OPT_OUTPUT: request->output.path = value; return true;
    case OPT_NO_GUARD: return request->output.plain_cells = true;
    case OPT_ROOM: return read_room(request, value);
    case OPT_FOLDER: request->sorter.folder = value; return true;
    default: return read_operand(request, value);
    }
}

static bool read_request(struct request *request, char **args) {
    struct options state = {.table = options, .command = "convert", .args = args};
    for (int next; (next = option_next(&state)) != OPTION_END;) {
        if (next == OPTION_BAD || !read_option(request, next, state.value)) return false;
        if (request->help) return true;
    }
    if (!request->claims && isatty(STDIN_FILENO)) {
        tell_usage("convert: nothing to read: give a file of claims or - (see \"qclaim help "
                   "convert\")");
        return false;
    }
    if (!request->claims) request->claims = "-";
    return output_choose(&request->output);
}

/* Every row goes to the sorter under its number. */
static bool keep_rows(struct claims_file *file, struct sorter *sorter, struct extras *extras,
                      struct qc_error *err) {
    struct buf key = {0}, payload = {0};
    enum claims_result result;
    for (uint64_t number = 0; (result = claims_next(file, err)) == CLAIMS_ROW; number++) {
        if (!claims_check(file, err)) {
            result = CLAIMS_BAD;
            break;
        }
        buf_clear(&key);
        buf_clear(&payload);
        key_number(&key, number);
        packed_add(&payload, &file->row);
        extras_note(extras, &file->row);
        sorter_add(sorter, buf_slice(&key), buf_slice(&payload));
    }
    buf_free(&key);
    buf_free(&payload);
    return result == CLAIMS_END;
}

static void write_rows(struct writer *writer, struct sorter *sorter) {
    struct cursor cursor = cursor_of(sorter);
    struct row row = {0}, out = {0};
    writer->format->begin(writer);
    while (!writer->dest->error && cursor_next(&cursor)) {
        packed_row(cursor.payload, &row);
        header_apply(writer->header, &row, &out);
        writer->format->row(writer, &out);
        writer->count++;
    }
    writer->format->end(writer);
    cursor_free(&cursor);
    row_free(&row);
    row_free(&out);
}

static enum status write_file(const struct request *request, struct sorter *sorter,
                              const struct extras *extras) {
    struct dest dest;
    struct qc_error err = {0};
    struct header header = header_of(extras, NULL);
    enum status status = STATUS_CANNOT;
    sorter_finish(sorter);
    if (dest_open(&dest, request->output.path)) {
        struct writer writer = output_writer(&request->output, &dest);
        writer.header = &header;
        write_rows(&writer, sorter);
        if (!sorter_well(sorter, &err)) {
            tell(&err);
            dest_abandon(&dest);
        } else if (dest_close(&dest)) {
            status = STATUS_DONE;
        }
    }
    header_free(&header);
    return status;
}

static enum status perform(const struct request *request) {
    struct qc_error err = {0};
    struct claims_file file;
    if (!claims_open(&file, request->claims, &err)) {
        tell(&err);
        return STATUS_CANNOT;
    }
    struct extras extras = {0};
    struct sorter *sorter = sorter_new(&request->sorter);
    enum status status = STATUS_CANNOT;
    if (keep_rows(&file, sorter, &extras, &err)) status = write_file(request, sorter, &extras);
    else tell(&err);
    sorter_free(sorter);
    extras_free(&extras);
    claims_close(&file);
    return status;
}

static enum status run(char **args) {
    struct request request = {.output = {.command = "convert"}, .sorter = {.room = SORTER_ROOM}};
    if (!read_request(&request, args)) return STATUS_CANNOT;
    return request.help ? help_print(&command_convert) : perform(&request);
}

static const char *const examples[] = {
    "qclaim convert -o claims.csv claims.jsonl",
    "makes a table for a spreadsheet.",
    "qclaim convert -f jsonl reviewed.csv | jq 'select(.review == \"wrong\")'",
    "hands what a reviewer wrote to another program.",
    NULL,
};

const struct command command_convert = {
    .name = "convert",
    .synopsis = "[OPTION]... [CLAIMS|-]",
    .summary = "write a claims file in another format",
    .says = "Writes CLAIMS, which is JSON Lines, JSON or CSV, in another format: the record's "
            "fields in their order, then the columns that the file has beyond them, in the order "
            "of the file. A column that a row lacks is null.",
    .options = options,
    .examples = examples,
    .run = run,
};
