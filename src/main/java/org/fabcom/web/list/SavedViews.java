package org.fabcom.web.list;

import module java.base;
import org.fabcom.kernel.PartyId;

/** Port: what somebody chose of a list and gave a name. */
public interface SavedViews {

    /** Of the list at this path, by name. */
    List<Saved> of(PartyId person, String path);

    /** {@code url}: the list with its filters. */
    record Saved(UUID id, String name, String url) {

        /** What it asks: {@code name=value}, as addresses write it. */
        private static List<String> asked(String url) {
            int query = url.indexOf('?');
            return query < 0 ? List.of() : List.of(url.substring(query + 1).split("&"));
        }

        /** Whether the address asks this view, or a part of it. */
        public boolean holds(String address) {
            return asked(url).containsAll(asked(address));
        }

        /** Names of the filters that it has and the address has not. */
        public List<String> beyond(String address) {
            return asked(url).stream()
                    .filter(it -> !asked(address).contains(it))
                    .map(it -> it.substring(0, it.indexOf('=')))
                    .distinct()
                    .toList();
        }
    }
}
