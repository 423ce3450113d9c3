// Tables that page reading asks. Each function gives the bytes of one file under tables/.
#pragma once
#include <stddef.h>

#ifndef COPYDESK_DATA_TABLE
#define COPYDESK_DATA_TABLE
typedef struct {
  const unsigned char *start;
  size_t count;
} DataTable;
#endif

// Pairs of Han characters that stand side by side in news, counted from the MSRA sentences (SIGHAN
// 2006); its form is described in DraftSyntax/Joints/CharacterAttraction.swift.
DataTable data_attraction(void);
