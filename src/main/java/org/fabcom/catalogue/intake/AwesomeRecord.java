package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Fact;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.PlainText;

/** One file of awesome-selfhosted as a record of ours. Names and licences are facts; the description stays attributed. */
final class AwesomeRecord {

    private static final String PROJECT = "https://github.com/awesome-selfhosted/awesome-selfhosted-data";
    private static final Pattern REPLACES =
            Pattern.compile("\\(alternatives? to ([^()]{2,200})\\)", Pattern.CASE_INSENSITIVE);

    /** Tags that say one need for sure; all tags stay as words to search by. */
    private static final Map<String, List<String>> NEEDS = Map.ofEntries(
            Map.entry("Content Management Systems (CMS)", List.of("website")),
            Map.entry("Blogging Platforms", List.of("website")),
            Map.entry("Communication - Video Conferencing", List.of("video")),
            Map.entry("Communication - Custom Communication Systems", List.of("chat")),
            Map.entry("Communication - XMPP - Servers", List.of("chat")),
            Map.entry("Communication - XMPP - Web Clients", List.of("chat")),
            Map.entry("Communication - Email - Complete Solutions", List.of("mail")),
            Map.entry("Communication - Email - Webmail Clients", List.of("mail")),
            Map.entry("Communication - Social Networks and Forums", List.of("social")),
            Map.entry("E-commerce", List.of("shop")),
            Map.entry("Booking and Scheduling", List.of("booking")),
            Map.entry("Wikis", List.of("wiki")),
            Map.entry("Note-taking & Editors", List.of("notes")),
            Map.entry("Task Management & To-do Lists", List.of("tasks")),
            Map.entry("URL Shorteners", List.of("links")),
            Map.entry("File Transfer - Single-click & Drag-n-drop Upload", List.of("transfer")),
            Map.entry("File Transfer & Synchronization", List.of("files")),
            Map.entry("File Transfer - Web-based File Managers", List.of("files")),
            Map.entry("Media Streaming - Video Streaming", List.of("videos")),
            Map.entry("Money, Budgeting & Management", List.of("accounting")),
            Map.entry("Inventory Management", List.of("stock")),
            Map.entry("Resource Planning", List.of("business")),
            Map.entry("Customer Relationship Management (CRM)", List.of("contacts")),
            Map.entry("Calendar & Contacts", List.of("calendar", "contacts")),
            Map.entry("Password Managers", List.of("passwords")),
            Map.entry("Maps and Global Positioning System (GPS)", List.of("maps")),
            Map.entry("Learning and Courses", List.of("learning")),
            Map.entry("Analytics", List.of("analytics")),
            Map.entry("Office Suites", List.of("documents")),
            Map.entry("Remote Access", List.of("remote")),
            Map.entry("Backup", List.of("backup")));

    private AwesomeRecord() {}

    static ListRecord of(String id, Fields file, Optional<String> revision, FactWords words) {
        var description = file.text("description");
        var tags = file.texts("tags");
        var name = PlainText.of(file.need("name"), 200);
        if (name == null) throw new NotTaken("catalogue.import.name.none");
        var site = PlainText.address(file.text("website_url"));
        var repository = PlainText.address(file.text("source_code_url"));
        if (site == null && repository == null) throw new NotTaken("catalogue.import.address.none");
        var draft = new Draft(
                "commons",
                "software",
                name,
                null,
                PlainText.of(description, 2000),
                site,
                repository,
                licence(file),
                new Draft.Page(PROJECT + "/blob/master/software/" + id + ".yml", "awesome-selfhosted, " + id + ".yml"),
                tags.stream()
                        .flatMap(it -> NEEDS.getOrDefault(it, List.of()).stream())
                        .distinct()
                        .toList(),
                List.of(),
                "server",
                List.of(),
                List.of(),
                tags.stream().limit(30).toList());
        return new ListRecord(id, draft, page(id, revision), remarks(file, words), replaces(description));
    }

    /** Several licences as the list gives them, with commas: whether that means “and” or “or” is not said (C17). */
    private static @org.jspecify.annotations.Nullable String licence(Fields file) {
        var licences = file.texts("licenses");
        return licences.isEmpty() ? null : String.join(", ", licences);
    }

    private static Fact.Source page(String id, Optional<String> revision) {
        return revision.map(it -> new Fact.Source(
                        PROJECT + "/blob/" + it + "/software/" + id + ".yml", "awesome-selfhosted, " + id + ".yml"))
                .orElse(new Fact.Source(PROJECT, "awesome-selfhosted, " + id + ".yml"));
    }

    private static List<ListRecord.Remark> remarks(Fields file, FactWords words) {
        var remarks = new ArrayList<ListRecord.Remark>();
        if (file.yes("archived")) remarks.add(new ListRecord.Remark("note", words.of("catalogue.fact.archived")));
        if (file.yes("depends_3rdparty"))
            remarks.add(new ListRecord.Remark("pitfall", words.of("catalogue.fact.depends")));
        return remarks;
    }

    private static List<String> replaces(@org.jspecify.annotations.Nullable String description) {
        var match = REPLACES.matcher(description == null ? "" : PlainText.of(description));
        if (!match.find()) return List.of();
        return Stream.of(match.group(1).split("\\s*(,|\\band\\b|\\bor\\b|&|/)\\s*"))
                .map(String::strip)
                .filter(it -> it.length() > 1 && it.length() < 60 && !it.equalsIgnoreCase("etc."))
                .toList();
    }
}
