// Tables that page reading asks. Each function gives the bytes of one file under tables/.
#pragma once
#include "DataTable.h"

// Pairs of Han characters that stand side by side in news, counted from the MSRA sentences (SIGHAN
// 2006); its form is described in DraftSyntax/Joints/CharacterAttraction.swift.
DataTable data_attraction(void);
