// Built-in tables, as bytes in the binary (read-only, shared between processes).
// Each table is a start and a length in bytes; its format is described where it is read.
#pragma once
#include <stddef.h>

#include "CharacterTables.h"
/// Pairs of Han characters that stand side by side; read by DraftSyntax/Joints/CharacterAttraction.swift.
const unsigned char *_Nonnull copydesk_attraction_table(long *_Nonnull size);
