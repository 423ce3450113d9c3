#include "WordTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char confusable_words[] = {
#embed "tables/confusable-words.txt"
};

static const unsigned char variant_words[] = {
#embed "tables/variant-words.txt"
};

DataTable data_confusable_words(void) {
  return (DataTable){confusable_words, sizeof confusable_words};
}

DataTable data_variant_words(void) { return (DataTable){variant_words, sizeof variant_words}; }
