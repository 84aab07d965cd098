package org.fabcom.instance.actors.files;

import module java.base;
import org.fabcom.instance.actors.Actor;
import org.fabcom.instance.actors.Relation;
import org.fabcom.instance.actors.Territorial;
import org.fabcom.instance.actors.Territorial.Shows;
import org.fabcom.people.actors.Showing.Shown;
import org.fabcom.people.actors.Showing.Topic;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** Who does what here, to take along: what the page shows, with its relations, as JSON. */
@Controller
record ActorFiles(Territorial territorial, JsonMapper json) {

    /** One organisation of the JSON file. */
    record Exported(
            UUID id,
            String name,
            List<String> trades,
            String commune,
            String insee,
            String site,
            List<String> uses,
            List<String> offers,
            List<String> needs,
            String page) {}

    record ExportedRelation(UUID from, String kind, UUID to, String words, String since) {}

    record Export(List<Exported> organisations, List<ExportedRelation> relations) {}

    @GetMapping(Actor.PATH + ".json")
    @Access(Access.Level.PUBLIC)
    ResponseEntity<byte[]> file(Address address, Page page) {
        var found = territorial.asked(address, page).rows(0, Integer.MAX_VALUE);
        var export = new Export(
                found.stream().map(it -> exported(it, page)).toList(),
                Territorial.between(found).stream().map(ActorFiles::exported).toList());
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Content-Disposition", "attachment; filename=\"qui-fait-quoi.json\"")
                .body(json.writeValueAsBytes(export));
    }

    private static Exported exported(Shows it, Page page) {
        var said = it.actor().said();
        return new Exported(
                it.actor().organisation().value(),
                it.actor().name(),
                said.crafts(),
                it.actor().commune().name(),
                Objects.requireNonNullElse(it.actor().commune().code(), ""),
                said.site(),
                words("", it.of(Topic.USES)),
                words(said.offers(), it.of(Topic.OFFERS)),
                words(said.needs(), it.of(Topic.NEEDS)),
                page.absolute(it.actor().url()));
    }

    private static List<String> words(String own, List<Shown> lines) {
        var all = new ArrayList<String>();
        if (!own.isEmpty()) all.add(own);
        lines.forEach(it -> all.add(it.words()));
        return all;
    }

    private static ExportedRelation exported(Relation it) {
        return new ExportedRelation(
                it.from().value(),
                it.kind().name(),
                it.to().value(),
                it.words(),
                String.valueOf(it.confirmedAt()).substring(0, 10));
    }
}
