package org.fabcom.files;

import module java.base;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.kernel.digest.Sha256;
import org.springframework.core.io.InputStreamSource;

/** Looks at files that were sent, before anything is kept. Writes nothing. */
public final class Parcels {

    /** Bytes of one file. */
    public static final long LARGEST = 10_000_000;

    private static final int NAME = 120;

    private Parcels() {}

    /** Reads the content through, more than once. */
    public static Checked check(String sentName, long size, InputStreamSource content) {
        var name = name(sentName);
        if (size <= 0) return new Checked.Refused(name, Checked.Why.EMPTY);
        if (size > LARGEST) return new Checked.Refused(name, Checked.Why.TOO_LARGE);
        try {
            var type = FileType.of(name, content);
            if (type.isEmpty()) return new Checked.Refused(name, Checked.Why.TYPE);
            if (type.get().startsWith("image/")) return picture(name, type.get(), content);
            return new Checked.Ready(new Parcel(name, type.get(), size, digest(content), content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The same for a picture alone, cut to a square of {@code side} points, since a head stands above the middle; {@code most}:
     * bytes that it should not pass.
     */
    public static Checked square(String sentName, long size, InputStreamSource content, int side, int most) {
        var checked = check(sentName, size, content);
        if (!(checked instanceof Checked.Ready(var whole))) return checked;
        if (!whole.type().startsWith("image/")) return new Checked.Refused(whole.name(), Checked.Why.TYPE);
        try {
            return ready(whole.name(), false, Pictures.square(whole.content(), side, most), "image/jpeg");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Checked picture(String name, String type, InputStreamSource content) throws IOException {
        return switch (Pictures.anew(type, content)) {
            case Pictures.Made.Ready(var bytes, var written) -> ready(name, type.equals(written), bytes, written);
            case Pictures.Made.Unreadable none -> new Checked.Refused(name, Checked.Why.PICTURE);
            case Pictures.Made.TooMany points -> new Checked.Refused(name, Checked.Why.POINTS);
            case Pictures.Made.Busy busy -> new Checked.Refused(name, Checked.Why.BUSY);
        };
    }

    private static Checked ready(String name, boolean same, Content bytes, String type) throws IOException {
        var ending = type.equals("image/jpeg") ? ".jpg" : ".png";
        var kept = same ? name : name.replaceFirst("(\\.[A-Za-z]{1,5})?$", ending);
        return new Checked.Ready(new Parcel(kept, type, bytes.size(), digest(bytes::open), bytes::open));
    }

    /** The last part of the name, without what a folder, a terminal or a line of HTTP would read in it. */
    static String name(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (clean.length() > NAME) {
            int dot = clean.lastIndexOf('.');
            var ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
            clean = clean.substring(0, NAME - ending.length()) + ending;
        }
        return clean.isEmpty() || clean.matches("\\.+") ? "fichier" : clean;
    }

    private static String digest(InputStreamSource content) throws IOException {
        try (var stream = content.getInputStream()) {
            var digest = Sha256.begun();
            var buffer = new byte[65_536];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) digest.update(buffer, 0, n);
            return Sha256.hex(digest);
        }
    }
}
