/* codeline.h: does a line, or what stands between two backticks, read like a program, a command or
 * a key? Figures there count nothing that the article claims. */
#ifndef CODELINE_H
#define CODELINE_H

#include "base.h"

/* Without the blanks around it. */
struct qc_slice code_trim(struct qc_slice line);
/* Is it an assignment, a call, an option, a path, a key? Never what is written in Chinese. */
bool code_reads(struct qc_slice line);
/* Does it begin with what a shell waits with: $ , mysql> ? */
bool code_prompts(struct qc_slice line);
/* `--port=80`: the bytes before the next tick, behind one, when they are code with figures; else 0.
 */
uint32_t code_span_figures(struct qc_slice text);

#endif
