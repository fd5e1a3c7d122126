/* asked.h: a claim that is looked up in references, and what was written around it. */
#ifndef ASKED_H
#define ASKED_H

#include "convert.h"
#include "words.h"

/* A claim with what was written around it; texts are folded, places are bytes of `sentence`. */
struct asked {
    const struct qc_claim *claim;
    const struct words *words;
    struct qc_slice sentence, subject, per, heading; /* absent or empty: none */
    uint32_t begin, end;                             /* of the claim in the sentence */
    uint32_t subject_at;        /* where the subject stands; UINT32_MAX: not in the sentence */
    const struct asked *others; /* all claims of the sentence, this one among them */
    uint32_t other_count;
    struct conversion unit; /* of the claim */
    bool has_unit;          /* false: no such unit is known */
    bool is_step;           /* says by how much something differs or changes */
    bool is_past;           /* is what a change came from */
};

/* Does `at` stand in a claim of the sentence? */
static inline bool asked_is_claim(const struct asked *asked, size_t at) {
    for (uint32_t i = 0; i < asked->other_count; i++)
        if (at >= asked->others[i].begin && at < asked->others[i].end) return true;
    return false;
}

#endif
