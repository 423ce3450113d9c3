// What every table is: a start and a length in bytes.
#pragma once
#include <stddef.h>

typedef struct {
  const unsigned char *start;
  size_t count;
} DataTable;
