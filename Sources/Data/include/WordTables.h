// Tables of words. Each function gives the bytes of one file under tables/.
//
// Sorted lines "wrong=right", or "wrong~right" where the finding is less sure. After the right word
// may stand what must not precede ("<当|叫"), must not follow (">置|备") or must follow ("+是|要").
#pragma once
#include "CharacterTables.h"

// Words with a wrong character that no good text has: published lists of slips in news copy (咬文嚼字,
// 12371.cn, bianjiao.net and others), with guards found on 4.4 million characters of clean prose, and the
// confusion dictionary of macro-correct 0.0.6 (Apache-2.0), without what could be two words or a name.
// Those whose wrong character is one of variant-characters.txt are left to that.
DataTable data_confusable_words(void);

// 异形词: both forms are readable, the right one is recommended by GF 1001-2001 第一批异形词整理表 or
// by the 264组异形词整理表 of 2004.
DataTable data_variant_words(void);
