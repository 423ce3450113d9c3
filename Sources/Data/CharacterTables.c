#include "CharacterTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char standard_characters[] = {
#embed "tables/standard-characters.txt"
};

static const unsigned char look_alike_glyphs[] = {
#embed "tables/look-alike-glyphs.txt"
};

static const unsigned char variant_characters[] = {
#embed "tables/variant-characters.txt"
};

static const unsigned char gbk_han[] = {
#embed "tables/gbk-han.bin"
};

static const unsigned char gbk_marks[] = {
#embed "tables/gbk-marks.bin"
};

DataTable data_standard_characters(void) {
  return (DataTable){standard_characters, sizeof standard_characters};
}

DataTable data_look_alike_glyphs(void) {
  return (DataTable){look_alike_glyphs, sizeof look_alike_glyphs};
}

DataTable data_variant_characters(void) {
  return (DataTable){variant_characters, sizeof variant_characters};
}

DataTable data_gbk_han(void) { return (DataTable){gbk_han, sizeof gbk_han}; }

DataTable data_gbk_marks(void) { return (DataTable){gbk_marks, sizeof gbk_marks}; }
