/* fuzz.h: the entry point that every fuzz target has, as libFuzzer calls it. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Returns 0; aborts when the property that the target holds is broken. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
