// Each file under tables/ becomes a symbol here; see include/Data.h.
#include "Data.h"
