/* repeated.h: "n times", English -> is it how often something was done? Floor 5. */
#ifndef REPEATED_H
#define REPEATED_H

#include "scene.h"

/* has competed | four times | at the festival: behind a past form that is no change and no
 * comparison, before what begins another phrase. */
bool repeated_tells(const struct scene *scene, uint32_t i);

#endif
