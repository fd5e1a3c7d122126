/* align.c: two lists of claims -> the pairs of the best alignment. Claims that occur once on each
 * side, the same in the same words, are anchors; what lies between is aligned by weights. */
#include "align_view.h"

#include <stdlib.h>

#define DEPTH_MAX 64  /* ranges within ranges that are searched for anchors */
#define ROUNDS_MAX 8  /* alignments of what the one before has left */
#define SAME_MOVED 64 /* claims that say the same which are looked at for one that moved */

/* Pairs what is the same at both ends of the range and takes it off. */
static void trim(const struct view *view, struct range *range) {
    while (range->a_begin < range->a_end && range->b_begin < range->b_end &&
           entry_a(view, range->a_begin)->exact == entry_b(view, range->b_begin)->exact)
        align_pair(view, range->a_begin++, range->b_begin++);
    while (range->a_begin < range->a_end && range->b_begin < range->b_end &&
           entry_a(view, range->a_end - 1)->exact == entry_b(view, range->b_end - 1)->exact)
        align_pair(view, --range->a_end, --range->b_end);
}

struct mark { /* a claim of either side, to find those that occur once on each */
    uint64_t exact;
    size_t at;
    bool in_b;
};

static int by_exact(const void *x, const void *y) {
    const struct mark *a = x, *b = y;
    if (a->exact != b->exact) return a->exact < b->exact ? -1 : 1;
    if (a->in_b != b->in_b) return a->in_b ? 1 : -1;
    return (a->at > b->at) - (a->at < b->at);
}

struct anchor {
    size_t a, b;
    size_t before; /* the anchor before it in the longest chain that ends here, or NO_MATE */
};

static int by_a(const void *x, const void *y) {
    const struct anchor *a = x, *b = y;
    return (a->a > b->a) - (a->a < b->a);
}

/* Claims of the range that occur once on each side. */
static size_t find_unique(const struct view *view, const struct range *range,
                          struct anchor *anchors) {
    size_t count = 0, found = 0;
    size_t all = range->a_end - range->a_begin + range->b_end - range->b_begin;
    struct mark *marks = grow(NULL, all * sizeof *marks);
    for (size_t i = range->a_begin; i < range->a_end; i++)
        marks[count++] = (struct mark){entry_a(view, i)->exact, i, false};
    for (size_t i = range->b_begin; i < range->b_end; i++)
        marks[count++] = (struct mark){entry_b(view, i)->exact, i, true};
    qsort(marks, count, sizeof *marks, by_exact);
    for (size_t i = 0; i + 1 < count; i++) {
        bool here = marks[i].exact == marks[i + 1].exact && !marks[i].in_b && marks[i + 1].in_b;
        bool before = i && marks[i - 1].exact == marks[i].exact;
        bool after = i + 2 < count && marks[i + 2].exact == marks[i].exact;
        if (here && !before && !after)
            anchors[found++] = (struct anchor){marks[i].at, marks[i + 1].at, NO_MATE};
    }
    free(marks);
    if (found) qsort(anchors, found, sizeof *anchors, by_a);
    return found;
}

/* The longest chain of anchors that rise in b too: the index of its last one, from which `before`
 * leads back. */
static size_t find_chain(struct anchor *anchors, size_t count) {
    size_t *ends = grow(NULL, count * sizeof *ends); /* of the chains of each length */
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        size_t low = 0, high = length;
        while (low < high) {
            size_t middle = (low + high) / 2;
            if (anchors[ends[middle]].b < anchors[i].b) low = middle + 1;
            else high = middle;
        }
        anchors[i].before = low ? ends[low - 1] : NO_MATE;
        ends[low] = i;
        if (low == length) length++;
    }
    size_t last = length ? ends[length - 1] : NO_MATE;
    free(ends);
    return last;
}

struct ranges {
    struct range *at;
    size_t count, room;
};

static void push(struct ranges *ranges, struct range range) {
    if (range.a_begin == range.a_end || range.b_begin == range.b_end) return;
    if (ranges->count == ranges->room) {
        ranges->room = ranges->room ? ranges->room * 2 : 64;
        ranges->at = grow(ranges->at, ranges->room * sizeof *ranges->at);
    }
    ranges->at[ranges->count++] = range;
}

/* Cuts the range at its anchors; false: it has none. */
static bool split(const struct view *view, struct range range, struct ranges *ranges) {
    size_t room = range.a_end - range.a_begin;
    if (range.b_end - range.b_begin < room) room = range.b_end - range.b_begin;
    struct anchor *anchors = grow(NULL, room * sizeof *anchors);
    size_t count = find_unique(view, &range, anchors);
    range.depth++;
    for (size_t i = count ? find_chain(anchors, count) : NO_MATE; i != NO_MATE;) {
        const struct anchor *anchor = &anchors[i];
        struct range behind = range;
        align_pair(view, anchor->a, anchor->b);
        behind.a_begin = anchor->a + 1;
        behind.b_begin = anchor->b + 1;
        push(ranges, behind);
        range.a_end = anchor->a;
        range.b_end = anchor->b;
        i = anchor->before;
    }
    if (count) push(ranges, range);
    free(anchors);
    return count > 0;
}

static void align_view(const struct view *view, size_t a_count, size_t b_count) {
    struct ranges ranges = {0};
    push(&ranges, (struct range){0, a_count, 0, b_count, 0});
    while (ranges.count) {
        struct range range = ranges.at[--ranges.count];
        trim(view, &range);
        if (range.a_begin == range.a_end || range.b_begin == range.b_end) continue;
        if (range.depth < DEPTH_MAX && split(view, range, &ranges)) continue;
        align_table(view, &range);
    }
    free(ranges.at);
}

/* A claim with a subject may move anywhere; one without takes its words along. */
static bool may_have_moved(const struct entry *a, const struct entry *b) {
    return a->said == b->said && (a->subject || alike(a, b) >= 2);
}

struct left { /* a claim of B without a mate */
    uint64_t said;
    size_t at;
};

static int by_said(const void *x, const void *y) {
    const struct left *a = x, *b = y;
    if (a->said != b->said) return a->said < b->said ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static size_t find_said(const struct left *list, size_t count, uint64_t said) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (list[middle].said < said) low = middle + 1;
        else high = middle;
    }
    return low;
}

static void pair_moved(const struct view *view, size_t a_count, size_t b_count) {
    struct alignment *alignment = view->alignment;
    struct left *list = grow(NULL, b_count * sizeof *list);
    size_t count = 0;
    for (size_t i = 0; i < b_count; i++)
        if (alignment->mate_b[view->b_at[i]] == NO_MATE)
            list[count++] = (struct left){entry_b(view, i)->said, i};
    if (count) qsort(list, count, sizeof *list, by_said);
    for (size_t i = 0; i < a_count; i++) {
        const struct entry *a = entry_a(view, i);
        if (alignment->mate_a[view->a_at[i]] != NO_MATE) continue;
        size_t first = find_said(list, count, a->said);
        for (size_t k = first; k < count && k < first + SAME_MOVED; k++) {
            size_t at = list[k].at;
            if (list[k].said != a->said) break;
            if (alignment->mate_b[view->b_at[at]] != NO_MATE) continue;
            if (!may_have_moved(a, entry_b(view, at))) continue;
            align_pair(view, i, at);
            break;
        }
    }
    free(list);
}

/* Documents that both sides have are aligned with themselves, what is left with each other. */
struct job {
    struct qc_slice doc;
    size_t at;     /* index of the claim in its side */
    size_t number; /* of the job; 0: documents of one side alone */
    bool in_b;
};

static int by_doc(const void *x, const void *y) {
    const struct job *a = x, *b = y;
    size_t common = a->doc.size < b->doc.size ? a->doc.size : b->doc.size;
    int order = common ? memcmp(a->doc.data, b->doc.data, common) : 0;
    if (!order) order = (a->doc.size > b->doc.size) - (a->doc.size < b->doc.size);
    return order ? order : a->in_b - b->in_b;
}

static int by_number(const void *x, const void *y) {
    const struct job *a = x, *b = y;
    if (a->number != b->number) return a->number < b->number ? -1 : 1;
    if (a->in_b != b->in_b) return a->in_b - b->in_b;
    return (a->at > b->at) - (a->at < b->at);
}

static void number_jobs(struct job *jobs, size_t count) {
    if (count) qsort(jobs, count, sizeof *jobs, by_doc);
    size_t number = 0;
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin; end < count && slice_equal(jobs[end].doc, jobs[begin].doc);) end++;
        bool both = jobs[begin].in_b != jobs[end - 1].in_b;
        if (both) number++;
        for (size_t i = begin; i < end; i++) jobs[i].number = both ? number : 0;
    }
    if (count) qsort(jobs, count, sizeof *jobs, by_number);
}

/* Those of at[0..count) that have no mate: how many, in their order. */
static size_t find_left(const size_t *at, size_t count, const size_t *mates, size_t *left) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (mates[at[i]] == NO_MATE) left[found++] = at[i];
    return found;
}

/* Aligns what the round before has left: a passage that moved is aligned within itself. */
static void align_rounds(const struct view *view, size_t a_count, size_t b_count) {
    struct view rest = *view;
    size_t *a_left = grow(NULL, a_count * sizeof *a_left);
    size_t *b_left = grow(NULL, b_count * sizeof *b_left);
    size_t before = SIZE_MAX;
    for (int round = 0; round < ROUNDS_MAX; round++) {
        size_t a = find_left(view->a_at, a_count, view->alignment->mate_a, a_left);
        size_t b = find_left(view->b_at, b_count, view->alignment->mate_b, b_left);
        if (!a || !b || a == before) break;
        before = a;
        rest.a_at = a_left;
        rest.b_at = b_left;
        align_view(&rest, a, b);
    }
    free(a_left);
    free(b_left);
}

/* What is not in the longest chain of pairs that rise on both sides has moved. */
static void mark_moved(const struct view *view, size_t a_count) {
    struct alignment *alignment = view->alignment;
    struct anchor *pairs = grow(NULL, a_count * sizeof *pairs);
    size_t count = 0;
    for (size_t i = 0; i < a_count; i++) {
        size_t at = view->a_at[i], mate = alignment->mate_a[at];
        if (mate == NO_MATE) continue;
        alignment->moved[at] = true;
        pairs[count++] = (struct anchor){at, mate, NO_MATE};
    }
    for (size_t i = count ? find_chain(pairs, count) : NO_MATE; i != NO_MATE; i = pairs[i].before)
        alignment->moved[pairs[i].a] = false;
    free(pairs);
}

static void align_job(struct view *view, const struct job *jobs, size_t count) {
    size_t a_count = 0;
    size_t *at = grow(NULL, count * sizeof *at);
    for (size_t i = 0; i < count; i++) {
        at[i] = jobs[i].at;
        a_count += !jobs[i].in_b;
    }
    view->a_at = at;
    view->b_at = at + a_count;
    align_rounds(view, a_count, count - a_count);
    pair_moved(view, a_count, count - a_count);
    mark_moved(view, a_count);
    free(at);
}

static size_t *no_mates(size_t count) {
    size_t *mates = grow(NULL, count * sizeof *mates);
    for (size_t i = 0; i < count; i++) mates[i] = NO_MATE;
    return mates;
}

struct alignment align(const struct side *a, const struct side *b) {
    struct alignment alignment = {no_mates(a->count), no_mates(b->count), NULL};
    alignment.moved = grow(NULL, a->count);
    if (a->count) memset(alignment.moved, 0, a->count);
    size_t count = 0;
    struct job *jobs = grow(NULL, (a->count + b->count) * sizeof *jobs);
    for (size_t i = 0; i < a->count; i++) jobs[count++] = (struct job){a->at[i].claim.doc, i, 0, 0};
    for (size_t i = 0; i < b->count; i++) jobs[count++] = (struct job){b->at[i].claim.doc, i, 0, 1};
    number_jobs(jobs, count);
    struct view view = {.a = a, .b = b, .alignment = &alignment};
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin; end < count && jobs[end].number == jobs[begin].number;) end++;
        align_job(&view, jobs + begin, end - begin);
    }
    free(jobs);
    return alignment;
}

void alignment_free(struct alignment *alignment) {
    free(alignment->mate_a);
    free(alignment->mate_b);
    free(alignment->moved);
}
