// Each file under tables/ becomes a symbol here; see include/Data.h.
#include "Data.h"

static const unsigned char attraction[] = {
#embed "tables/attraction.bin"
};

const unsigned char *copydesk_attraction_table(long *size) {
  *size = sizeof attraction;
  return attraction;
}
