package org.fabcom.bench;

import module java.base;

/** A list of software that does not exist, as awesome-selfhosted writes its own, to see what a large catalogue costs. */
public record Invented(Path folder, List<String> names) {

    private static final List<String> LICENCES = List.of("MIT", "AGPL-3.0", "GPL-3.0", "Apache-2.0", "BSD-3-Clause");
    private static final List<String> TAGS = List.of(
            "File Transfer & Synchronization",
            "Calendar & Contacts",
            "Wikis",
            "E-commerce",
            "Task Management & To-do Lists",
            "Communication - Custom Communication Systems",
            "Maps and Global Positioning System (GPS)");
    private static final List<String> SERVICES = List.of(
            "Trello", "Doodle", "Google Drive", "Slack", "Zoom", "Mailchimp", "Notion", "Dropbox", "Facebook", "Canva");

    public static Invented write(Path parent, int many) throws IOException {
        var random = new Random(1);
        var folder = Files.createDirectories(parent.resolve("invented/software"));
        var names = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            var name = word(random, 5 + random.nextInt(8)) + " " + word(random, 4);
            names.add(name);
            var id = name.replace(' ', '-');
            Files.writeString(folder.resolve(id + ".yml"), """
                name: %s
                website_url: https://%s.example/
                description: Partager des fichiers et des agendas entre voisins, avec %s%s.
                licenses:
                  - %s
                platforms:
                  - Java
                tags:
                  - %s
                source_code_url: https://code.example/%s
                """.formatted(
                            name, id, word(random, 9), replaces(random), one(LICENCES, random), one(TAGS, random), id));
        }
        return new Invented(folder.getParent(), names);
    }

    /** One in five says what it replaces. */
    private static String replaces(Random random) {
        return random.nextInt(5) > 0
                ? ""
                : " (alternative to " + one(SERVICES, random) + ", " + one(SERVICES, random) + ")";
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String word(Random random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) word.append((char) ('a' + random.nextInt(26)));
        return word.toString();
    }

    String name() {
        return names.isEmpty() ? "nextcloud" : names.get(names.size() / 2).replace(' ', '+');
    }

    /** The same with a letter left out. */
    String mistyped() {
        var name = name();
        return name.substring(0, 2) + name.substring(3);
    }
}
