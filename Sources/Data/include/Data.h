// Built-in tables, as bytes in the binary (read-only, shared between processes).
// Each table is a start and a length in bytes; its format is described where it is read.
#pragma once
#include <stddef.h>

#include "CharacterTables.h"
#include "NameTables.h"
#include "PageTables.h"
#include "WordTables.h"
