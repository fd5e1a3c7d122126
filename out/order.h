/* order.h: parcels and what came of them -> the output, the errors and the counts, in order. */
#ifndef ORDER_H
#define ORDER_H

#include "worker.h"

struct held { /* a block with output */
    uint32_t block;
    enum stream stream;
    size_t size;
};

enum slot_state { SLOT_READY, SLOT_BUSY, SLOT_DONE, SLOT_LOST };

struct slot { /* of the parcel with the same index */
    enum slot_state state;
    struct {
        struct held *at;
        size_t count, room;
    } held;
    struct {
        struct qc_error *at;
        size_t count, room;
    } refused;
    uint64_t read, claimed, vetoed, unread;
};

struct order {
    struct job *job;
    const struct inputs *inputs;
    struct shared shared;
    struct slot *slots;
    size_t head, count;     /* slots in use, from head on, in a circle */
    struct qc_carry known;  /* what the text before the head hands on */
    size_t document;        /* the input that known is about; SIZE_MAX */
    size_t dropped;         /* the input whose text is given up; SIZE_MAX */
    struct buf rest;        /* the beginning of a part that goes on in the next block */
};

bool order_open(struct order *order, struct job *job, const struct inputs *inputs, size_t workers);
void order_close(struct order *order);

static inline size_t order_slot(const struct order *order, size_t index) {
    return (order->head + index) % order->shared.parcel_count;
}
static inline bool order_is_full(const struct order *order) {
    return order->count == order->shared.parcel_count;
}
/* The parcel to fill; order_add puts it behind the others. */
struct parcel *order_next(struct order *order);
void order_add(struct order *order);
size_t order_waiting(const struct order *order); /* parcels that are work */
/* Does all of it in this process. */
void order_alone(struct order *order);

/* May what the head writes go out at once? Not while it stands on a guess. */
bool order_flows(const struct order *order);
/* A worker begins, hands over, reports, or is gone. */
void order_begin(struct order *order, size_t slot);
void order_hold(struct order *order, size_t slot, struct held held);
void order_count(struct order *order, size_t slot);
void order_refuse(struct order *order, size_t slot, const struct qc_error *err);
void order_again(struct order *order, size_t slot);
void order_lost(struct order *order, size_t slot, const char *says);
/* Writes what the head has, and passes over it when it is done. False: nothing moved. */
bool order_advance(struct order *order);

#endif
