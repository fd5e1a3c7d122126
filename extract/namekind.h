/* namekind.h: the subject of a claim that no rule made, English -> the kind that its head names. */
#ifndef NAMEKIND_H
#define NAMEKIND_H

#include "settle.h"
#include "subject.h"

/* operating margin: 6.9%, the steepest drop on record: 12%. Sets kind and direction when the head
 * of the subject is the name of a kind; false: it is none. */
bool namekind_apply(const struct scene *scene, const struct subject *subject,
                    struct settled *settled);

#endif
