package org.fabcom.catalogue.merging;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.kernel.InstanceRole.CATALOGUE_EDITOR;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** The way to the pairs that wait, with their number. */
@Component
final class CandidatesEntry implements NavigationEntry {

    private final Candidates candidates;

    CandidatesEntry(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String url() {
        return CandidatePages.HOME;
    }

    @Override
    public String label() {
        return "editing.merge.nav";
    }

    @Override
    public Object[] labelArguments() {
        return new Object[] {candidates.count()};
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Place place() {
        return Place.ADMINISTRATION;
    }

    @Override
    public String room() {
        return "catalogue";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(ADMINISTRATOR) || visitor.is(CATALOGUE_EDITOR);
    }
}
