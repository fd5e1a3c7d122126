/* sheet.h: an entry of an English list or data sheet -> the label that its figure stands beside. */
#ifndef SHEET_H
#define SHEET_H

#include "scene.h"

/* Warranty: |2 years, $60.00| - Individual Pass, Weight |1.3 kg Width |310 mm: what names figure i
 * before a colon or a dash, behind one, or right before the figure; empty: nothing. */
struct region sheet_label(const struct scene *scene, uint32_t i);
/* $60.00| - Individual Pass: the name behind a dash or a colon, where the figure opens its line. */
struct region sheet_behind(const struct scene *scene, uint32_t i);

/* Main camera: 50 MP, |24 mm, OIS; | CPU | X Elite, |max Turbo| 3.4 GHz |: what a piece between
 * commas names for its figure, or else the label of the list; what a cell counts. */
struct region sheet_piece(const struct scene *scene, uint32_t i, enum kind kind);

#endif
