package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.bounds.Bounds;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.bounds.Spool;
import org.fabcom.kernel.digest.Sha256;
import org.jspecify.annotations.Nullable;

/** A dump as it comes, packed by gzip or not. */
record Unpacked(Content content, @Nullable Spool held) implements Closeable {

    private static final int MAGIC = 2;
    private static final int BUFFER = 65_536;

    /** Throws UnreadableSource if it unfolds to more than {@link Bounds#unfolded}. */
    static Unpacked of(Content sent) throws IOException {
        if (!packed(sent)) return new Unpacked(sent, null);
        var spool = new Spool();
        try (var in = new GZIPInputStream(sent.open(), BUFFER)) {
            var buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (spool.end() + n > Bounds.here().unfolded())
                    throw new UnreadableSource(
                            "oressource.import.large", Bounds.here().unfolded() / 1_000_000);
                spool.write(buffer, 0, n);
            }
            return new Unpacked(spool.since(0), spool);
        } catch (UnreadableSource | IOException refused) {
            spool.close();
            throw refused;
        }
    }

    static boolean packed(Content sent) throws IOException {
        var first = sent.read(0, MAGIC);
        return first.length == MAGIC && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
    }

    /** SHA-256 of what is in it, in hexadecimal. */
    String digest() throws IOException {
        try (var in = new DigestInputStream(content.open(), Sha256.begun())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(in.getMessageDigest());
        }
    }

    @Override
    public void close() throws IOException {
        if (held != null) held.close();
    }
}
