package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.junit.jupiter.api.Test;

/** {@code public} means that another package needs it; each type is asked for by one, of the program, its templates or its tests. */
class PublicTest {

    /** Types that serve only packages of their own room: their number never grows, and goes down as packages are drawn better. */
    private static final int OF_THEIR_ROOM = 474;

    /** What class files do not tell. */
    private static final Set<String> ASKED_FOR_OTHERWISE = Set.of(
            "org.fabcom.agenda.workshops.CertificatePages", // a constant, copied where it is used
            "org.fabcom.ledger.limits.LimitChange", // the same
            "org.fabcom.kernel.command.ProxyOrder", // called by a class that is written while the program starts
            "org.fabcom.kernel.nodes.OutageLines", // made from its name in logback.xml
            "org.fabcom.web.door.DoorProtocol"); // made by Tomcat from its name

    @Test
    void a_type_that_only_its_package_uses_is_not_public() {
        var users = users();
        var alone = publicTypes().stream()
                .filter(it -> users.getOrDefault(it, Set.of()).isEmpty())
                .filter(it -> !ASKED_FOR_OTHERWISE.contains(it))
                .toList();
        assertThat(alone).as("take « public » away").isEmpty();
    }

    @Test
    void no_more_types_than_now_are_public_for_their_own_room_alone() {
        var users = users();
        var room = publicTypes().stream()
                .filter(it -> users.getOrDefault(it, Set.of()).stream()
                        .allMatch(user -> House.room(user).equals(House.room(House.packageOf(it)))))
                .toList();
        assertThat(room.size())
                .as("never more; fewer: write the new number")
                .isBetween(OF_THEIR_ROOM - 10, OF_THEIR_ROOM);
    }

    /** The packages that name a type, its own apart. */
    private static Map<String, Set<String>> users() {
        var users = new HashMap<String, Set<String>>();
        for (var named : List.of(ClassFiles.named(), ClassFiles.namedByTests()))
            named.forEach((user, used) -> {
                for (var it : used)
                    if (!House.packageOf(it).equals(House.packageOf(user)))
                        users.computeIfAbsent(it, all -> new HashSet<>()).add(House.packageOf(user));
            });
        return users;
    }

    private static Set<String> publicTypes() {
        var found = new TreeSet<String>();
        for (var it : ClassFiles.topLevel()) if (it.flags().has(AccessFlag.PUBLIC)) found.add(ClassFiles.name(it));
        found.removeIf(it -> it.equals("org.fabcom.FabCom") || !ClassFiles.written(it));
        assertThat(found).hasSizeGreaterThan(1_000);
        return found;
    }
}
