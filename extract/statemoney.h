/* statemoney.h: whose money is it, by the state that a Chinese sentence names? */
#ifndef STATEMONEY_H
#define STATEMONEY_H

#include "scene.h"

/* 日本出台| 20 万亿刺激计划: the currency of the foreign state that the clause of letter i names
 * before it, the last one, where China is not named; UNIT_NONE: none. */
uint16_t statemoney_named(const struct scene *scene, uint32_t i);
/* Does the sentence name a state that pays in the unit? */
bool statemoney_tells(const struct scene *scene, uint16_t unit);
/* 台積電股價收在 1085 | 元, 港鐵車費 12 | 元: the currency of Taiwan or Hong Kong, when the
 * sentence is in traditional characters and names what is only there; UNIT_NONE: it does not. */
uint16_t statemoney_local(const struct scene *scene);

#endif
