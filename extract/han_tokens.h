/* han_tokens.h: a region of Chinese text -> its words with their class, as the word lists and the
 * dictionary have it, and what the finders of noun phrases ask of them. */
#ifndef HAN_TOKENS_H
#define HAN_TOKENS_H

#include "lexicon.h"
#include "scene.h"

#define HAN_TOKENS 160u

struct han_tokens {
    struct token at[HAN_TOKENS];
    uint32_t count;
    struct region of;
};

/* The regions of a sentence that were cut last: most are asked for again at once. */
#define HAN_CUTS 2u
struct han_cuts {
    struct han_tokens at[HAN_CUTS];
    uint32_t count; /* of the sentence, ever; the last of them are kept */
};

/* The words of the region; they stay until HAN_CUTS other regions are cut. */
const struct han_tokens *han_cut(const struct scene *scene, struct region r);
/* Is the whole token a word of the list? */
bool han_is(const struct scene *scene, const struct token *token, enum words_id list);
/* 创, 挑战: a verb that names no deed, though the dictionary has it as a noun. */
bool han_rather_verb(const struct scene *scene, const struct token *token);
/* 性能, 成长率, 发电量: does the word name what is measured? */
bool han_measures(const struct scene *scene, const struct token *token);
/* A noun or a Latin word. */
bool han_is_noun(const struct token *t);
/* 的 or a word that joins a list. */
bool han_is_link(const struct scene *scene, const struct token *t);
/* Is the verb at i used as a name: 创业|可能要 □: an adverb or another verb follows? */
bool han_verb_as_name(const struct scene *scene, const struct han_tokens *t, uint32_t i);
/* 较 6 月份环比增长了: does the region hold no noun but what tells when or how? */
bool han_names_nothing(const struct scene *scene, struct region r);
/* Is the region one verb: 5 人|获释? */
bool han_is_verb(const struct scene *scene, struct region r);
/* Does the region hold nothing but nouns and adjectives: 续航测试? */
bool han_is_name(const struct scene *scene, struct region r);
/* 马|达, 大|佬: is it one character that is no noun by itself? | 长 | 15 cm stands alone. */
bool han_is_torn(const struct scene *scene, struct region r);
/* Does a verb stand in the region that is no form of being? */
bool han_has_deed(const struct scene *scene, struct region r);
/* Tokens first to last as a region; one that is too long keeps its end. */
struct region han_shorten(const struct scene *scene, const struct han_tokens *t, uint32_t first,
                          uint32_t last);

#endif
