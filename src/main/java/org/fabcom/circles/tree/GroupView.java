package org.fabcom.circles.tree;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/** The page of a group as one visitor sees it. @param wantsEnd the role is held for a time: its last day is asked for */
public record GroupView(
        String id,
        String name,
        String kind,
        boolean role,
        boolean circle,
        boolean closed,
        String purpose,
        String audience,
        List<LinkView> crumbs,
        List<Child> roles,
        List<Child> children,
        List<Seat> seats,
        List<Seat> former,
        List<Power> powers,
        List<String> carries,
        List<MemberLine> members,
        Paging paging,
        boolean namesShown,
        May may,
        boolean hasParty,
        List<LinkView> partyLinks,
        List<LinkView> unsettled,
        boolean wantsEnd,
        List<OptionView> candidates,
        List<OptionView> strangers,
        List<Asked> invitations,
        Form form) {

    public String url() {
        return "/groupes/" + id;
    }

    /** What lies directly in it; {@code people} says who holds it, or how many are in. */
    public record Child(
            String url, String name, String kind, String line, String people, boolean vacant, boolean closed) {}

    /** Somebody holds, held or will hold the role. @param limit its last day is wanted of the reader */
    public record Seat(
            UUID id, String name, String term, String grantedBy, boolean mine, boolean toCome, boolean limit) {}

    /** What somebody may do for the group, and who: through which role. */
    public record Power(String right, String sentence, List<PowerHolder> holders) {}

    public record PowerHolder(
            String name, String role, @Nullable String url) {}

    /** Somebody of it; {@code person} empty if the visitor cannot take them out. */
    public record MemberLine(String person, String name, String how, boolean removable) {}

    /** An invitation that waits. */
    public record Asked(UUID id, String email, String until) {}

    /** What this visitor may do here. */
    public record May(
            boolean manage,
            boolean invite,
            boolean place,
            boolean join,
            boolean leave,
            boolean follow,
            boolean following,
            boolean byMail,
            List<String> words) {}
}
