package org.fabcom.catalogue.history;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How acts are signed: by name for those who keep the instance, by their role for everybody else. */
@Component
public class Signatures {

    private final People people;

    Signatures(People people) {
        this.people = people;
    }

    public Map<PartyId, String> of(Collection<PartyId> people, Page page) {
        boolean staff = !page.visitor().roles().isEmpty();
        var names = staff ? this.people.names(people) : Map.<PartyId, String>of();
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(it -> it, it -> names.getOrDefault(it, page.t("editing.someone"))));
    }

    /** What somebody did while one was busy, for the page to say; null when nobody is known. */
    public @Nullable TheirsView theirs(@Nullable Edit edit, Page page) {
        if (edit == null) return null;
        var by = of(java.util.List.of(edit.by()), page).getOrDefault(edit.by(), "");
        return new TheirsView(by, edit.at(), Sentences.becomes(edit, page), edit.why());
    }
}
