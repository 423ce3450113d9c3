#include "NameTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define TABLE(function, bytes) \
  DataTable function(void) { return (DataTable){bytes, sizeof bytes}; }

static const unsigned char divisions[] = {
#embed "tables/divisions.tsv"
};
TABLE(data_divisions, divisions)

static const unsigned char countries[] = {
#embed "tables/countries.txt"
};
TABLE(data_countries, countries)

static const unsigned char departments[] = {
#embed "tables/departments.txt"
};
TABLE(data_departments, departments)

static const unsigned char institutions[] = {
#embed "tables/institutions.txt"
};
TABLE(data_institutions, institutions)

static const unsigned char pinyin[] = {
#embed "tables/pinyin.txt"
};
TABLE(data_pinyin, pinyin)

_Alignas(16) static const unsigned char tagger[] = {
#embed "tables/tagger.bin"
};
TABLE(data_tagger, tagger)

_Alignas(16) static const unsigned char lexicon[] = {
#embed "tables/lexicon.bin"
};
TABLE(data_lexicon, lexicon)
