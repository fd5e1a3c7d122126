/* share.h: inputs -> parcels -> workers -> the output in the order of the inputs, the same bytes
 * for every number of workers. */
#ifndef SHARE_H
#define SHARE_H

#include "input.h"
#include "job.h"

#define SHARE_MOST 256 /* workers */

/* Extracts all inputs; faults are counted in the job. Documents alone are read here when there is
 * no second parcel. False: told. */
bool share(struct job *job, const struct inputs *inputs, size_t workers);
size_t share_cores(void);

#endif
