/* claim.h: a settled quantity -> the record of one claim. */
#ifndef CLAIM_H
#define CLAIM_H

#include "figure.h"
#include "scope.h"
#include "topic.h"

#define FLAGS_TEXT_MAX 128

/* The memory behind one record. */
struct claim_text {
    char id[24], flags[FLAGS_TEXT_MAX];
    struct figure figure;
};

/* Fills *out; every slice lives as long as *text, the document's chunk and the rule set. doc_id is
 * the document's. */
void claim_make(const struct scene *scene, uint32_t quantity, const struct match *match,
                struct qc_slice doc_id, struct claim_text *text, struct qc_claim *out);

#endif
