package org.fabcom.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepositoryAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/Nextcloud/Server, github.com/nextcloud/server",
        "http://www.github.com/nextcloud/server.git, github.com/nextcloud/server",
        "git@github.com:nextcloud/server.git, github.com/nextcloud/server",
        "ssh://git@github.com/nextcloud/server, github.com/nextcloud/server",
        "git+https://github.com/nextcloud/server, github.com/nextcloud/server",
        "scm:git:https://github.com/nextcloud/server, github.com/nextcloud/server",
        "https://github.com/nextcloud/server/tree/main/apps, github.com/nextcloud/server",
        "https://github.com/nextcloud/server/releases, github.com/nextcloud/server",
        "https://framagit.org/framasoft/framadate/framadate/-/tree/main, framagit.org/framasoft/framadate/framadate",
        "https://github.com:443/nextcloud/server/#readme, github.com/nextcloud/server",
        "https://git.example.org/Group/Project/, git.example.org/Group/Project",
        "https://gitweb.example.org/?p=cassandra.git;a=summary, gitweb.example.org?p=cassandra.git",
    })
    void one_repository_has_one_key(String address, String key) {
        assertThat(RepositoryAddress.key(address)).hasValue(key);
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com",
        "https://github.com/nextcloud",
        "https://git-wip-us.apache.org/repos/asf",
        "pas une adresse",
        "https://",
    })
    void what_names_no_single_project_is_no_key(String address) {
        assertThat(RepositoryAddress.key(address)).isEmpty();
    }

    @Test
    void strangers_on_one_gitweb_stay_strangers() {
        assertThat(RepositoryAddress.key("https://git.apache.org/?p=flume.git"))
                .isNotEqualTo(RepositoryAddress.key("https://git.apache.org/?p=clerezza.git"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.nextcloud.com/fr/, nextcloud.com",
        "https://docs.bookstackapp.com, bookstackapp.com",
        "https://site.gouv.fr/x, site.gouv.fr",
        "https://lufi.example.co.uk, example.co.uk",
    })
    void the_domain_is_the_part_that_is_registered(String site, String domain) {
        assertThat(RepositoryAddress.domain(site)).hasValue(domain);
    }

    @ParameterizedTest
    @CsvSource({"https://someone.github.io/project", "https://github.com/a/b", "http://192.0.2.7/", "n’importe quoi"})
    void a_domain_that_many_share_tells_nothing(String site) {
        assertThat(RepositoryAddress.domain(site)).isEmpty();
    }
}
