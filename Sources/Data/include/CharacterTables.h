// Tables of characters. Each function gives the bytes of one file under tables/.
#pragma once
#include "DataTable.h"

// 通用规范汉字表 (2013): its 8105 characters in order of code points, UTF-8, nothing between them.
// From the property kTGH of Unihan 15.0.
DataTable data_standard_characters(void);

// Radicals and compatibility ideographs, each with the Han character it looks like: sorted lines of
// two characters, UTF-8. From EquivalentUnifiedIdeograph.txt and UnicodeData.txt of Unicode 15.0.
DataTable data_look_alike_glyphs(void);

// Traditional and variant characters outside the 8105, each with the standard ones: sorted lines
// "悅=悦", or "峯~峰" where the two are not interchangeable everywhere.
// From OpenCC TSCharacters (Apache-2.0; "="), 通用规范汉字表 ("=") and the variants of Unihan 15.0 ("~").
DataTable data_variant_characters(void);

// GBK (code page 936): two bytes, lead and trail, for each of U+4E00…U+9FA5.
DataTable data_gbk_han(void);

// GBK of what is neither Han nor private use: sorted records of a UTF-16 unit and two GBK bytes, all
// most significant byte first.
DataTable data_gbk_marks(void);
