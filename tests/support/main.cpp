#define BOOST_TEST_MODULE svod
#include "boost_test.h"
