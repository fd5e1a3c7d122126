/* csvtext.h: one text -> one CSV cell, with quotes and the formula guard where they are needed. */
#ifndef CSVTEXT_H
#define CSVTEXT_H

#include "dest.h"

void csv_text(struct dest *dest, struct qc_slice text);

#endif
