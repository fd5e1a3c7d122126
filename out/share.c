/* share.c: a window of parcels moves over the inputs. The oldest one is the head: what its worker
 * has written goes out; the others wait for their turn in blocks of shared memory. */
#define _GNU_SOURCE /* sched_getaffinity */
#include "share.h"

#include "crew.h"
#include "feed.h"
#include "order.h"
#include "tell.h"

#include <errno.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#define RESERVE 2       /* blocks that only the head may take */
#define REFUSED_MOST 64 /* errors that wait, of a parcel that is not the head */

size_t share_cores(void) {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return (size_t)CPU_COUNT(&set);
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (size_t)count : 1;
}

struct share {
    struct order order;
    struct crew crew;
    struct feed feed;
    bool ended; /* the feed has nothing more */
};

static size_t streams_of(const struct share *share) {
    return share->order.job->audit ? 2 : 1;
}

/* ---- to the workers -------------------------------------------------------------------- */

static enum slot_state head_state(const struct share *share) {
    return share->order.slots[share->order.head].state;
}

/* May this slot take `count` blocks? A head that begins now stands on no guess. */
static bool may_take(const struct share *share, size_t slot, size_t count) {
    bool flows = head_state(share) == SLOT_READY || order_flows(&share->order);
    bool head = slot == share->order.head && flows;
    return share->order.shared.spare_count >= count + (head ? 0 : RESERVE);
}

static bool is_private(const struct parcel *parcel) {
    return parcel->kind == PARCEL_LINES && parcel->text.data != parcel->room;
}

/* An idle hand with a process, else a place for one; NULL: all work. */
static struct hand *find_hand(struct share *share) {
    struct hand *place = NULL;
    for (size_t i = 0; i < share->crew.most; i++) {
        struct hand *hand = &share->crew.hands[i];
        if (hand->pid && hand->slot == HAND_IDLE) return hand;
        if (!hand->pid && !place) place = hand;
    }
    return place;
}

/* A process that can see the parcel's text: a long line is in no shared memory. */
static bool ready_hand(struct share *share, struct hand *hand, const struct parcel *parcel) {
    bool fresh = is_private(parcel);
    if (hand->pid && !fresh) return true;
    if (hand->pid) crew_dismiss(hand);
    bool started = crew_start(&share->crew, hand);
    if (started && fresh) feed_release(&share->feed);
    return started;
}

static void send_work(struct share *share, struct hand *hand, size_t slot) {
    struct message message = {.kind = MESSAGE_WORK, .parcel = (uint32_t)slot};
    order_begin(&share->order, slot);
    for (size_t i = 0; i < streams_of(share); i++)
        message.block[i] = hand->block[i] = shared_take(&share->order.shared);
    hand->slot = slot;
    message_send(hand->socket, &message); /* one that is gone shows it on its socket */
}

static bool is_busy(const struct share *share) {
    for (size_t i = 0; i < share->crew.most; i++)
        if (share->crew.hands[i].slot != HAND_IDLE) return true;
    return false;
}

/* Gives out what is ready, oldest first. False: no process can be started; told. */
static bool give_out(struct share *share) {
    for (size_t i = 0; i < share->order.count; i++) {
        size_t slot = order_slot(&share->order, i);
        if (share->order.slots[slot].state != SLOT_READY) continue;
        struct hand *hand = find_hand(share);
        size_t streams = streams_of(share);
        if (!hand || !may_take(share, slot, streams)) return true;
        if (!ready_hand(share, hand, &share->order.shared.parcels[slot])) {
            if (is_busy(share)) return true; /* tried again when a word comes */
            tell_usage("cannot start a worker: %s", strerror(errno));
            return false;
        }
        send_work(share, hand, slot);
    }
    return true;
}

/* What a worker waits for with its block in vain begins again later: of the head, because it
 * stands on a guess; of others, because the head needs a process. */
static bool is_in_the_way(struct share *share, const struct hand *hand) {
    if (hand->slot == share->order.head) return !order_flows(&share->order);
    return head_state(share) == SLOT_READY && !find_hand(share);
}

/* Blocks for those that wait for one. */
static void supply(struct share *share) {
    for (size_t i = 0; i < share->crew.most; i++) {
        struct hand *hand = &share->crew.hands[i];
        if (!hand->waiting || hand->recalled) continue;
        if (may_take(share, hand->slot, 1)) {
            struct message message = {.kind = MESSAGE_BLOCK};
            message.block[0] = hand->block[hand->stream] = shared_take(&share->order.shared);
            hand->waiting = false;
            message_send(hand->socket, &message);
        } else if (is_in_the_way(share, hand)) {
            hand->recalled = true;
            kill(hand->pid, SIGKILL);
        }
    }
}

/* ---- from the workers ------------------------------------------------------------------ */

/* The blocks at hand, as far as they hold whole documents. */
static void take_hand(struct share *share, struct hand *hand) {
    struct parcel *parcel = &share->order.shared.parcels[hand->slot];
    for (size_t i = 0; i < streams_of(share); i++) {
        bool gone = hand->waiting && hand->stream == (enum stream)i;
        struct held held = {hand->block[i], (enum stream)i, parcel->kept[i]};
        if (!gone) order_hold(&share->order, hand->slot, held);
    }
    order_count(&share->order, hand->slot);
}

static void lose_hand(struct share *share, struct hand *hand) {
    char says[128];
    size_t slot = hand->slot;
    bool recalled = hand->recalled;
    if (slot != HAND_IDLE) take_hand(share, hand);
    crew_bury(hand, says, sizeof says);
    if (slot == HAND_IDLE) return;
    if (recalled) order_again(&share->order, slot);
    else order_lost(&share->order, slot, says);
}

static void hear(struct share *share, struct hand *hand) {
    struct message message;
    if (!message_receive(hand->socket, &message)) {
        lose_hand(share, hand);
        return;
    }
    switch (message.kind) {
    case MESSAGE_FULL:
        order_hold(&share->order, hand->slot,
                   (struct held){hand->block[message.stream], message.stream, message.size});
        hand->waiting = true;
        hand->stream = message.stream;
        break;
    case MESSAGE_REFUSED: order_refuse(&share->order, hand->slot, &message.err); break;
    case MESSAGE_DONE:
        take_hand(share, hand);
        share->order.slots[hand->slot].state = SLOT_DONE;
        hand->slot = HAND_IDLE;
        break;
    case MESSAGE_WORK:
    case MESSAGE_BLOCK: break;
    }
}

/* One with many errors is not heard before its turn. */
static bool is_heard(const struct share *share, const struct hand *hand) {
    if (!hand->pid) return false;
    if (hand->slot == HAND_IDLE || hand->slot == share->order.head) return true;
    if (head_state(share) == SLOT_READY) return true;
    return share->order.slots[hand->slot].refused.count < REFUSED_MOST;
}

/* Waits for a word of the workers, or only looks whether there is one. */
static void listen_to(struct share *share, int timeout) {
    struct pollfd fds[SHARE_MOST];
    struct hand *hands[SHARE_MOST];
    nfds_t count = 0;
    for (size_t i = 0; i < share->crew.most; i++) {
        if (!is_heard(share, &share->crew.hands[i])) continue;
        hands[count] = &share->crew.hands[i];
        fds[count] = (struct pollfd){.fd = hands[count]->socket, .events = POLLIN};
        count++;
    }
    if (count == 0 || poll(fds, count, timeout) <= 0) return;
    for (nfds_t i = 0; i < count; i++)
        if (fds[i].revents) hear(share, hands[i]);
}

/* ---- the loop -------------------------------------------------------------------------- */

static bool can_feed(const struct share *share) {
    return !share->ended && !share->feed.held && !order_is_full(&share->order);
}

static void feed_one(struct share *share) {
    struct parcel *parcel = order_next(&share->order);
    if (feed_next(&share->feed, parcel)) order_add(&share->order);
    else share->ended = true;
}

static void advance(struct share *share) {
    while (order_advance(&share->order)) {
        size_t lost = share->order.dropped;
        if (lost != SIZE_MAX) feed_drop(&share->feed, lost);
    }
}

static bool run(struct share *share) {
    while (!job_is_over(share->order.job)) {
        if (can_feed(share)) feed_one(share);
        if (!give_out(share)) return false;
        advance(share);
        supply(share);
        if (share->ended && !share->order.count) return true;
        listen_to(share, can_feed(share) ? 0 : -1);
        advance(share);
    }
    return true;
}

/* Is there work for a second process? Until then nothing is given out. */
static bool is_much(struct share *share) {
    size_t parcels = 0;
    while (can_feed(share) && parcels < 2) {
        feed_one(share);
        parcels = order_waiting(&share->order);
    }
    return parcels > 1 || !share->ended;
}

bool share(struct job *job, const struct inputs *inputs, size_t workers) {
    struct share share = {0};
    if (workers > SHARE_MOST) workers = SHARE_MOST;
    if (!order_open(&share.order, job, inputs, workers)) return false;
    share.crew = (struct crew){.job = job, .inputs = inputs, .shared = &share.order.shared};
    crew_open(&share.crew, workers);
    feed_open(&share.feed, inputs, job->writer.rules);
    bool done = true;
    if (is_much(&share)) done = run(&share);
    else order_alone(&share.order);
    crew_close(&share.crew);
    feed_close(&share.feed);
    order_close(&share.order);
    return done;
}
