package org.fabcom.catalogue.doubts;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.fabcom.web.programs.NeedsScope;
import org.fabcom.web.programs.Paged;
import org.fabcom.web.programs.SentBody;
import org.fabcom.web.programs.TakesBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Licences that a list says in two ways, settled by programs of editors. */
@RestController
record DoubtApi(DoubtfulLicences doubts, DoubtsPages pages, Sheets sheets) implements TakesBodies {

    private static final String PATH = "/api/v1/licence-doubts";
    private static final SentBody SETTLED = SentBody.of("LicenceSettling", "How its licences go together")
            .word(DoubtsPages.WAY, "one of them at choice, or all of them", List.of("choix", "toutes"))
            .as("way")
            .must()
            .text(DoubtsPages.SEEN, "seen, as it was read")
            .as("seen");

    /** @param seen the last act on it: sent back, it tells that nobody was faster */
    record Doubt(String slug, String name, List<String> licences, String seen) {}

    /** @param edit sent as {@code seen} of the field, it takes this back */
    record Settled(@Nullable String licence, UUID edit) {}

    @Override
    public List<SentBody> bodies() {
        return List.of(SETTLED);
    }

    @GetMapping(PATH)
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Paged<Doubt> waiting(Address address) {
        return Paged.of(
                address,
                doubts.count(),
                (offset, most) -> doubts.list(most, offset).stream()
                        .map(it -> new Doubt(
                                it.slug(),
                                it.name(),
                                DoubtfulLicences.parts(String.valueOf(it.licence())),
                                pages.seen(it)))
                        .toList());
    }

    @PostMapping(PATH + "/{slug}")
    @Access(instance = {ADMINISTRATOR, CATALOGUE_EDITOR})
    @NeedsScope("catalogue:write")
    Settled settle(String slug, HttpServletRequest request, Visitor me, Page page) {
        var sheet = sheet(slug);
        var form = SETTLED.sound(request);
        var edit = pages.settle(sheet, form, me, page).orElseThrow(Problem::conflict);
        return new Settled(sheet(slug).licence(), edit);
    }

    private Sheet sheet(String slug) {
        return sheets.find(slug).orElseThrow(Problem::notFound);
    }
}
