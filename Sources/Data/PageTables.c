#include "PageTables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char attraction[] = {
#embed "tables/attraction.bin"
};

DataTable data_attraction(void) {
  return (DataTable){attraction, sizeof attraction};
}
