"""ZIP containers byte by byte (APPNOTE.TXT 6.3.9), so that every field can lie."""
import struct
import zlib

LOCAL, CENTRAL, END = b'PK\x03\x04', b'PK\x01\x02', b'PK\x05\x06'
END64, LOCATOR64, DESCRIPTOR = b'PK\x06\x06', b'PK\x06\x07', b'PK\x07\x08'
MAX32 = 0xffffffff


class Entry:
    """One part; whatever is given as a keyword of `lies` is written instead of the truth."""

    def __init__(self, name, data, method=8, descriptor=None, zip64=False, **lies):
        self.name = name if isinstance(name, bytes) else name.encode()
        self.data = data if isinstance(data, bytes) else data.encode()
        self.method, self.descriptor, self.zip64, self.lies = method, descriptor, zip64, lies

    def told(self, field, truth):
        return self.lies.get(field, truth)


def deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def extra64(*values):
    body = b''.join(struct.pack('<Q', value) for value in values)
    return struct.pack('<HH', 1, len(body)) + body


def container(entries, comment=b'', before=b'', after=b'', end64=False, **lies):
    out, central = bytearray(before), bytearray()
    for entry in entries:
        packed = deflate(entry.data) if entry.method == 8 else entry.data
        packed = entry.told('stream', packed)
        crc = entry.told('crc', zlib.crc32(entry.data))
        sizes = entry.told('packed', len(packed)), entry.told('inflated', len(entry.data))
        flags = entry.told('flags', 8 if entry.descriptor else 0)
        method = entry.told('method', entry.method)
        offset = entry.told('offset', len(out))
        local_sizes = (0, 0) if entry.descriptor else entry.told('local_sizes', sizes)
        extra = b''
        if entry.zip64:
            extra, local_sizes = entry.told('local_extra', extra64(sizes[1], sizes[0])), (MAX32, MAX32)
        local_name = entry.told('local_name', entry.name)
        out += LOCAL + struct.pack('<5H3I2H', 20, entry.told('local_flags', flags), entry.told('local_method', method), 0, 0,
                                   0 if entry.descriptor else entry.told('local_crc', crc), *local_sizes, len(local_name),
                                   len(extra)) + local_name + extra + packed
        if entry.descriptor:
            out += (DESCRIPTOR if entry.descriptor == 'signed' else b'') + struct.pack('<3I', crc, *sizes)
        extra, told = b'', (*sizes, offset)
        if entry.zip64:
            extra, told = entry.told('extra', extra64(sizes[1], sizes[0], offset)), (MAX32, MAX32, MAX32)
        central += CENTRAL + struct.pack('<6H3I5H2I', 20, 20, flags, method, 0, 0, crc, told[0], told[1], len(entry.name),
                                         len(extra), 0, 0, 0, 0, told[2]) + entry.name + extra
    at = len(out)
    out += central
    count, size, start = lies.get('count', len(entries)), lies.get('size', len(central)), lies.get('start', at)
    if end64:
        record = len(out)
        out += END64 + struct.pack('<Q2H2I4Q', 44, 45, 45, 0, 0, count, count, size, start)
        out += LOCATOR64 + struct.pack('<IQI', 0, lies.get('record', record), 1)
        count, size, start = 0xffff, MAX32, MAX32
    out += END + struct.pack('<4H2IH', 0, 0, count, count, size, start, lies.get('comment_size', len(comment))) + comment
    return bytes(out) + after
