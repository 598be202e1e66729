// How fast a document is read, against the floor that libzip and libxml2 set: inflating the main part, parsing it with
// empty callbacks (the bare pass), building the model, writing `svod tables`. Documents come from make_documents.py.
//
//   bench_reader FILE…                                  Google Benchmark, all stages
//   bench_reader --pass inflate|parse|model|tables FILE…   each file once: «documents seconds» (of CPU)
#include "ingest/reader.h"
#include "normalize/tables_json.h"

#include <benchmark/benchmark.h>
#include <libxml/parser.h>
#include <zip.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace svod;

using Take = std::function<void(const char*, int)>;

/// The main part by its usual name, in pieces of 64 KiB, with nothing checked but what libzip checks.
void inflate_main_part(const std::string& bytes, const Take& take) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (zip == nullptr) throw std::runtime_error("not a ZIP container");
    zip_file_t* part = zip_fopen(zip, "word/document.xml", 0);
    if (part == nullptr) part = zip_fopen(zip, "content.xml", 0);
    if (part == nullptr) throw std::runtime_error("no main part under its usual name");
    std::array<char, 64 * 1024> buffer;
    for (zip_int64_t got = 0; (got = zip_fread(part, buffer.data(), buffer.size())) > 0;)
        take(buffer.data(), static_cast<int>(got));
    zip_fclose(part);
    zip_discard(zip);
}

void inflate(const std::string& bytes) {
    std::size_t size = 0;
    inflate_main_part(bytes, [&](const char*, int got) { size += static_cast<std::size_t>(got); });
    benchmark::DoNotOptimize(size);
}

/// The floor: no reader on this parser can be faster.
void parse_bare(const std::string& bytes) {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int,
                            const xmlChar**) {};
    sax.endElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*) {};
    sax.characters = [](void*, const xmlChar*, int) {};
    xmlParserCtxtPtr context = xmlCreatePushParserCtxt(&sax, nullptr, nullptr, 0, nullptr);
    inflate_main_part(bytes, [&](const char* piece, int size) { xmlParseChunk(context, piece, size, 0); });
    if (xmlParseChunk(context, nullptr, 0, 1) != 0) throw std::runtime_error("the main part does not parse");
    xmlFreeParserCtxt(context);
}

Document model(const std::string& bytes) {
    Diagnostics diagnostics;
    return read_document(bytes, "document", Limits{}, diagnostics);
}

void build_model(const std::string& bytes) {
    benchmark::DoNotOptimize(model(bytes).tables.size());
}

void write_tables(const std::string& bytes) {
    benchmark::DoNotOptimize(tables_json(model(bytes)).size());
}

struct Stage {
    const char* name;
    void (*run)(const std::string& bytes);
};
constexpr std::array stages{Stage{"inflate", inflate}, Stage{"parse", parse_bare}, Stage{"model", build_model},
                            Stage{"tables", write_tables}};

std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot be opened: " + path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int run_once(std::string_view name, const std::vector<std::string>& paths) {
    for (const Stage& stage : stages) {
        if (stage.name != name) continue;
        const std::clock_t begin = std::clock();
        for (const std::string& path : paths) stage.run(file_bytes(path));
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        std::printf("%zu %.6f\n", paths.size(), seconds);
        return 0;
    }
    std::cerr << "bench_reader: no stage is called " << name << '\n';
    return 2;
}

/// How many documents a second each stage alone would do, all that comes before it included.
void run_benchmarks(const std::vector<std::string>& documents) {
    for (const Stage& stage : stages)
        benchmark::RegisterBenchmark(stage.name, [&documents, stage](benchmark::State& state) {
            for (auto _ : state)
                for (const std::string& bytes : documents) stage.run(bytes);
            state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(documents.size()));
        });
    benchmark::RunSpecifiedBenchmarks();
}

}  // namespace

int main(int count, char** arguments) try {
    benchmark::Initialize(&count, arguments);
    std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.size() > 2 && given[0] == "--pass") return run_once(given[1], {given.begin() + 2, given.end()});
    if (given.empty()) {
        std::cerr << "bench_reader: give it documents, see bench/make_documents.py\n";
        return 2;
    }
    std::vector<std::string> documents;
    for (const std::string& path : given) documents.push_back(file_bytes(path));
    run_benchmarks(documents);
    return 0;
} catch (const std::exception& error) {
    std::cerr << "bench_reader: " << error.what() << '\n';
    return 1;
}
