#include "export/zip_writer.h"

#include <zip.h>

#include <stdexcept>

namespace svod {

std::string write_zip(const std::vector<std::pair<std::string, std::string>>& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    if (!target) throw std::runtime_error("libzip: нет памяти");
    zip_source_keep(target);  // stays readable after zip_close
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    if (!archive) throw std::runtime_error(std::string("libzip: ") + zip_error_strerror(&error));
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) throw std::runtime_error("libzip: часть " + name + " не записана");
        zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 1577836800, 0);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("libzip: файл не записан");
    zip_stat_t stat;
    zip_source_stat(target, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_open(target);
    const zip_int64_t read = zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    if (read != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("libzip: файл не прочитан");
    return bytes;
}

}  // namespace svod
