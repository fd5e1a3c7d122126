/* normal.h: a claim -> its value as a person compares it: "~192 GB", ">= 1000000 pixel". */
#ifndef NORMAL_H
#define NORMAL_H

#include "buf.h"

void normal_add(struct buf *buf, const struct qc_claim *claim);

#endif
