/* named.h: a name of a reference, where it stands -> does it mean the thing itself? */
#ifndef NAMED_H
#define NAMED_H

#include "asked.h"
#include "refs.h"

/* False for a name that
 * - is part of a longer one: another name or a hyphen stands right before or behind it (DGX H100,
 *   H100 NVL, NVLink-C2C), a version (.5) or a word of ref_variant (mini, laptop) behind it;
 * - is followed by what holds the thing (ref_whole: H100 server);
 * - is of several (H100s, H100*8, two H100);
 * - is a place (ref_place, ref_within: on the H100; H100 上); a test is one by nature.
 * Words of the reference itself, those of ref_plain and amounts that are claims of the sentence are
 * passed over. text: asked->sentence, or one in which there are no claims. */
bool named_itself(const struct asked *asked, const struct ref *ref, struct qc_slice text,
                  struct capture at);

#endif
