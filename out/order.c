/* order.c: the head of the window -> output; a piece that stood on a wrong guess is read again; a
 * document whose worker died is told of. */
#include "order.h"

#include "tell.h"

#include <stdlib.h>

#define COPY_MOST ((size_t)64 * 1024) /* smaller output is gathered, larger goes out as it is */

bool order_open(struct order *order, struct job *job, const struct inputs *inputs, size_t workers) {
    *order =
        (struct order){.job = job, .inputs = inputs, .document = SIZE_MAX, .dropped = SIZE_MAX};
    if (!shared_open(&order->shared, workers, job->stats ? job->stats->rules : 0)) return false;
    size_t size = order->shared.parcel_count * sizeof *order->slots;
    order->slots = grow(NULL, size);
    memset(order->slots, 0, size);
    return true;
}

void order_close(struct order *order) {
    for (size_t i = 0; i < order->shared.parcel_count; i++) {
        free(order->slots[i].held.at);
        free(order->slots[i].refused.at);
    }
    free(order->slots);
    buf_free(&order->rest);
    shared_close(&order->shared);
}

static struct parcel *parcel_of(const struct order *order, size_t slot) {
    return &order->shared.parcels[slot];
}

static bool is_work(const struct parcel *parcel) {
    return parcel->kind != PARCEL_END && parcel->kind != PARCEL_REFUSED;
}

struct parcel *order_next(struct order *order) {
    return parcel_of(order, order_slot(order, order->count));
}

void order_add(struct order *order) {
    size_t slot = order_slot(order, order->count++);
    struct slot *s = &order->slots[slot];
    s->state = is_work(parcel_of(order, slot)) ? SLOT_READY : SLOT_DONE;
    s->held.count = s->refused.count = 0;
    s->read = s->claimed = s->vetoed = s->unread = 0;
}

size_t order_waiting(const struct order *order) {
    size_t count = 0;
    for (size_t i = 0; i < order->count; i++)
        count += order->slots[order_slot(order, i)].state == SLOT_READY;
    return count;
}

/* ---- what comes from a worker ---------------------------------------------------------- */

static void clear_stats(struct stats *stats) {
    struct stats empty = {.costs = stats->costs, .rules = stats->rules};
    if (stats->rules) memset(stats->costs, 0, stats->rules * sizeof *stats->costs);
    *stats = empty;
}

void order_begin(struct order *order, size_t slot) {
    struct parcel *parcel = parcel_of(order, slot);
    order->slots[slot].state = SLOT_BUSY;
    for (size_t i = 0; i < STREAMS; i++) parcel->kept[i] = 0;
    parcel->at = parcel->from;
    parcel->read = parcel->claimed = parcel->vetoed = parcel->unread = 0;
    if (parcel->kind != PARCEL_LINES || parcel->from == parcel->line) clear_stats(&parcel->stats);
    if (parcel->kind != PARCEL_PIECE || parcel->input != order->document) return;
    if (slot == order->head) qc_carry_correct(&parcel->guess, &order->known);
    else qc_carry_guess(&parcel->guess, &order->known);
}

void order_hold(struct order *order, size_t slot, struct held held) {
    struct slot *s = &order->slots[slot];
    if (!held.size) {
        shared_give(&order->shared, held.block);
        return;
    }
    if (s->held.count == s->held.room) {
        s->held.room = s->held.room ? s->held.room * 2 : 8;
        s->held.at = grow(s->held.at, s->held.room * sizeof *s->held.at);
    }
    s->held.at[s->held.count++] = held;
}

void order_count(struct order *order, size_t slot) {
    const struct parcel *parcel = parcel_of(order, slot);
    struct slot *s = &order->slots[slot];
    s->read += parcel->read;
    s->claimed += parcel->claimed;
    s->vetoed += parcel->vetoed;
    s->unread += parcel->unread;
}

void order_refuse(struct order *order, size_t slot, const struct qc_error *err) {
    struct slot *s = &order->slots[slot];
    if (s->refused.count == s->refused.room) {
        s->refused.room = s->refused.room ? s->refused.room * 2 : 4;
        s->refused.at = grow(s->refused.at, s->refused.room * sizeof *s->refused.at);
    }
    s->refused.at[s->refused.count++] = *err;
}

static void drop_held(struct order *order, struct slot *slot) {
    for (size_t i = 0; i < slot->held.count; i++)
        shared_give(&order->shared, slot->held.at[i].block);
    slot->held.count = 0;
}

void order_again(struct order *order, size_t slot) {
    struct slot *s = &order->slots[slot];
    struct parcel *parcel = parcel_of(order, slot);
    drop_held(order, s);
    s->refused.count = 0;
    s->read = s->claimed = s->vetoed = s->unread = 0;
    s->state = SLOT_READY;
    parcel->from = parcel->line;
}

static void set_lost(struct qc_error *err, const char *path, uint64_t line, const char *says) {
    *err = (struct qc_error){.code = QC_E_STOPPED};
    error_set(err, (struct error_place){.file = path, .line = line}, "%s in this document", says);
}

void order_lost(struct order *order, size_t slot, const char *says) {
    struct slot *s = &order->slots[slot];
    struct parcel *parcel = parcel_of(order, slot);
    bool lines = parcel->kind == PARCEL_LINES, alone = parcel->text.data != parcel->room;
    struct qc_error err;
    set_lost(&err, order->inputs->at[parcel->input].path, lines ? parcel->at : 0, says);
    s->state = SLOT_DONE;
    if (parcel->at == UINT64_MAX) return;
    if (parcel->kind == PARCEL_PIECE) s->state = SLOT_LOST;
    order_refuse(order, slot, &err);
    parcel->from = parcel->at + 1;
    if (lines && !alone) s->state = SLOT_READY;
}

/* ---- the head -------------------------------------------------------------------------- */

/* What stands before the first piece of a text is known. */
static void see_head(struct order *order) {
    struct parcel *parcel = parcel_of(order, order->head);
    if (!order->count || parcel->kind != PARCEL_PIECE || order->document == parcel->input) return;
    order->document = parcel->input;
    order->known = parcel->guess;
}

static bool is_dropped(const struct order *order) {
    return parcel_of(order, order->head)->input == order->dropped;
}

bool order_flows(const struct order *order) {
    const struct parcel *parcel = parcel_of(order, order->head);
    if (parcel->kind != PARCEL_PIECE || is_dropped(order)) return true;
    return parcel->input == order->document && qc_carry_same(&parcel->guess, &order->known);
}

/* Whole parts go through the format; the beginning of one waits. */
static void join(struct order *order, struct qc_slice text) {
    struct writer *writer = &order->job->writer;
    struct buf *rest = &order->rest;
    if (rest->size) {
        buf_add(rest, text);
        text = buf_slice(rest);
    }
    struct qc_slice left = slice_cut(text, writer->format->join(writer, text), text.size);
    if (rest->size) {
        memmove(rest->at, left.data, left.size);
        rest->size = left.size;
    } else {
        buf_add(rest, left);
    }
}

static void emit(struct order *order, const struct held *held) {
    struct job *job = order->job;
    struct qc_slice text = slice(shared_block(&order->shared, held->block), held->size);
    bool audit = held->stream == STREAM_AUDIT;
    struct dest *dest = audit ? &job->audit->dest : job->writer.dest;
    if (!audit && job->writer.format->join) join(order, text);
    else if (text.size < COPY_MOST) dest_add(dest, text);
    else dest_through(dest, text);
}

static void drain(struct order *order, struct slot *slot) {
    for (size_t i = 0; i < slot->held.count; i++) emit(order, &slot->held.at[i]);
    for (size_t i = 0; i < slot->refused.count; i++) job_refuse(order->job, &slot->refused.at[i]);
    drop_held(order, slot);
    slot->refused.count = 0;
}

static void add_counts(struct order *order, const struct slot *slot, const struct parcel *parcel) {
    struct job *job = order->job;
    job->read += slot->read;
    if (job->stats) stats_join(job->stats, &parcel->stats);
    if (!job->audit) return;
    job->audit->claimed += slot->claimed;
    job->audit->vetoed += slot->vetoed;
    job->audit->unread += slot->unread;
}

static void finish(struct order *order, struct slot *slot) {
    const struct parcel *parcel = parcel_of(order, order->head);
    if (slot->state == SLOT_LOST) order->dropped = parcel->input;
    else if (is_dropped(order)) slot->refused.count = 0;
    else if (parcel->kind == PARCEL_REFUSED) job_refuse(order->job, &parcel->err);
    else if (parcel->kind == PARCEL_END) order->job->read++;
    else add_counts(order, slot, parcel);
    buf_clear(&order->rest);
    order->head = order_slot(order, 1);
    order->count--;
}

bool order_advance(struct order *order) {
    struct slot *slot = &order->slots[order->head];
    struct parcel *parcel = parcel_of(order, order->head);
    if (!order->count) return false;
    see_head(order);
    if (is_dropped(order)) {
        drop_held(order, slot);
        slot->refused.count = 0;
    } else if (slot->state == SLOT_LOST) {
        drop_held(order, slot);
        drain(order, slot);
    } else if (slot->state == SLOT_DONE && parcel->kind == PARCEL_PIECE) {
        bool right = qc_carry_join(&order->known, &parcel->guess, &parcel->behind);
        if (!right) order_again(order, order->head);
    }
    bool ended = slot->state == SLOT_DONE || slot->state == SLOT_LOST ||
                 (slot->state == SLOT_READY && is_dropped(order));
    if (ended || (slot->state == SLOT_BUSY && order_flows(order))) drain(order, slot);
    if (ended) finish(order, slot);
    return ended;
}

void order_alone(struct order *order) {
    struct job *job = order->job;
    for (; order->count; order->count--, order->head = order_slot(order, 1)) {
        struct parcel *parcel = parcel_of(order, order->head);
        parcel_work(job, order->inputs, parcel, NULL);
        if (parcel->kind == PARCEL_END) job->read++;
        if (parcel->kind == PARCEL_REFUSED) job_refuse(job, &parcel->err);
    }
}
