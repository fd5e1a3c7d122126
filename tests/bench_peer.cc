// bench_peer.cc: simdjson's validation of UTF-8 for bench.c, which is C.
#include <simdjson.h>

extern "C" bool bench_peer_valid(const char *data, size_t size) {
    return simdjson::validate_utf8(data, size);
}
