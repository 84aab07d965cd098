package org.fabcom.house;

import module java.base;

/** The files that a page of documents holds: a heading with a path, then the file between fences. */
record Recipe(Map<String, String> files) {

    private static final Pattern FILE = Pattern.compile("(?ms)^#### `([^`]+)`\\s+^(```+)\\w+\\n(.*?)^\\2$");

    static Recipe read(Path page) {
        var files = new LinkedHashMap<String, String>();
        try {
            FILE.matcher(Files.readString(page)).results().forEach(it -> files.put(it.group(1), it.group(3)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Recipe(files);
    }

    long lines() {
        return files.values().stream().mapToLong(it -> it.lines().count()).sum();
    }

    /** Written out under this folder. */
    void writeTo(Path folder) {
        files.forEach((path, text) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.writeString(folder.resolve(path), text);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }
}
