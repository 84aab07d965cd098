# What ./fabcom dist does: an archive that needs no Java and no compiler, from it a Debian package or an image. Read by ./fabcom.
# SPDX-License-Identifier: AGPL-3.0-or-later

# What the program asks of Java; jdeps names java.sql.rowset besides, which nothing uses.
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs
modules=$modules,java.scripting,java.security.jgss,java.security.sasl,java.sql,java.transaction.xa,java.xml,java.xml.crypto
modules=$modules,jdk.charsets,jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs

dist() {
    kind=archive key=''
    while [ $# -gt 0 ]; do
        case $1 in --key) key=$2 && shift 2 ;; *) kind=$1 && shift ;; esac
    done
    need_jdk
    version=$(version)
    require_changes
    case $(uname -m) in x86_64) machine=x64 debian=amd64 ;; aarch64) machine=arm64 debian=arm64 ;; *) fail "Processeur inconnu." "Unknown processor." ;; esac
    out=$home/target/dist
    name=fabcom-$version-linux-$machine
    tree=$out/$name
    # what is packed is told from what is built: one moment for all files, whoever packs them
    epoch=${SOURCE_DATE_EPOCH:-$(git -C "$home" log -1 --format=%ct 2>/dev/null || stat -c %Y "$home/pom.xml")}
    umask 022
    laid_out || lay_out
    case $kind in
        archive) archive ;;
        deb) deb ;;
        oci) oci ;;
    esac
}

# A release says what changed; a snapshot need not yet.
require_changes() {
    case $version in *-SNAPSHOT) return ;; esac
    grep -q "^## $version " "$home/CHANGELOG.md" ||
        fail "CHANGELOG.md ne dit rien de la version $version (titre attendu : ## $version – date)." \
            "CHANGELOG.md says nothing of version $version (heading expected: ## $version – date)."
}

# A tree that was laid out of these very sources is taken again.
laid_out() {
    build
    [ -f "$tree/app/fabcom.aot" ] && [ -f "$out/laid-out" ] && [ -z "$(find "$runs/current/" -name built -newer "$out/laid-out")" ]
}

lay_out() {
    rm -rf "${tree:?}"
    mkdir -p "$tree/app"
    say "Java à la mesure du programme…" "Java to the program’s measure…" >&2
    "$JAVA_HOME/bin/jlink" --add-modules "$modules" --include-locales=fr,en --strip-debug --no-header-files --no-man-pages \
        --compress=zip-0 --output "$tree/runtime" || fail "Java ne se laisse pas tailler (jlink)." "Java cannot be cut to measure (jlink)."
    cp "$runs/current/fabcom.jar" "$tree/app/"
    cp -r "$runs/current/lib" "$tree/app/lib"
    postgresql
    papers
    sums_and_times
    say "Répétition du démarrage (une minute)…" "Rehearsing the start (a minute)…" >&2
    rehearse "$tree/runtime/bin/java" "$tree/app" -Dfabcom.postgresql="$tree/app/postgresql" >"$out/train.log" 2>&1 ||
        fail "Le programme ne démarre pas (journal : $out/train.log)." "The program does not start (log: $out/train.log)."
    chmod 644 "$tree/app/fabcom.aot"
    : >"$out/laid-out"
}

# Unpacked beforehand: a start is quicker, and xz, whose jar is sealed, is never loaded: a sealed jar that was moved keeps Java
# from taking what it kept (docs/adr/0102). Both leave the class path before the rehearsal, which remembers it.
postgresql() {
    case $machine in x64) jar=amd64 txz=x86_64 ;; *) jar=arm64v8 txz=arm_64 ;; esac
    mkdir "$tree/app/postgresql"
    (cd "$out" && "$JAVA_HOME/bin/jar" xf "$tree/app/lib/"embedded-postgres-binaries-linux-$jar-*.jar postgres-linux-$txz.txz)
    tar -xJf "$out/postgres-linux-$txz.txz" -C "$tree/app/postgresql" --exclude='*.a' --exclude='*/include/*' --exclude='*/pgxs/*' ||
        fail "Il manque xz pour déballer PostgreSQL (paquet xz-utils)." "xz is missing to unpack PostgreSQL (package xz-utils)."
    rm -f "$out/postgres-linux-$txz.txz" "$tree/app/lib/"embedded-postgres-binaries-*.jar "$tree/app/lib/"xz-*.jar
}

papers() {
    cp "$home/fabcom" "$home/LICENSE" "$home/README.md" "$home/README.fr.md" "$home/CHANGELOG.md" "$tree/"
    mkdir -p "$tree/docs" "$tree/systemd"
    cp "$home/docs/hosting.md" "$home/docs/hosting-en.md" "$home/docs/settings.md" "$tree/docs/"
    cp "$home/packaging/systemd/"* "$tree/systemd/"
    printf '%s\n' "$version" >"$tree/VERSION"
    "$JAVA_HOME/bin/java" -cp "$tree/app/fabcom.jar:$tree/app/lib/*" "$home/packaging/Sbom.java" "$tree" ||
        fail "La liste des ingrédients ne s’écrit pas." "The list of ingredients cannot be written."
    chmod 755 "$tree/fabcom"
    find "$tree" -type d -exec chmod 755 {} +
    chmod -R go+rX,u+w "$tree"
}

# Java remembers the time of each jar: it is set before the rehearsal and packed as it is.
sums_and_times() {
    (cd "$tree" && find . -type f ! -name CONTENTS.sha256 | LC_ALL=C sort | xargs -d '\n' sha256sum >CONTENTS.sha256)
    find "$tree" -exec touch -h -d "@$epoch" {} +
}

archive() {
    say "Archive…" "Archive…" >&2
    touch -d "@$epoch" "$tree/app/fabcom.aot" "$tree/app"
    (cd "$out" && tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$name" | gzip -n >"$name.tar.gz")
    cp "$tree/fabcom.cdx.json" "$out/$name.cdx.json"
    finish "$name.tar.gz"
}

# finish FILE: its sum, and its signature if a key is named
finish() {
    (cd "$out" && sha256sum "$1" >"$1.sha256")
    if [ -n "$key" ]; then
        rm -f "$out/$1.asc"
        gpg --batch --yes --armor --local-user "$key" --detach-sign "$out/$1" ||
            fail "La clé $key ne signe pas (gpg)." "The key $key does not sign (gpg)."
    fi
    say "Voici : $out/$1 ($(du -h "$out/$1" | cut -f 1))" "Here: $out/$1 ($(du -h "$out/$1" | cut -f 1))"
}

# ---- Debian ----------------------------------------------------------------------------------------------------

deb() {
    command -v dpkg-deb >/dev/null || fail "Il manque dpkg-deb (paquet dpkg)." "dpkg-deb is missing (package dpkg)."
    root=$out/deb
    rm -rf "${root:?}"
    mkdir -p "$root/opt" "$root/usr/bin" "$root/usr/lib/systemd/system" "$root/etc/fabcom" "$root/DEBIAN"
    cp -a "$tree" "$root/opt/fabcom"
    rm -rf "$root/opt/fabcom/systemd"
    ln -s /opt/fabcom/fabcom "$root/usr/bin/fabcom"
    ln -s /etc/fabcom/fabcom.properties "$root/opt/fabcom/fabcom.properties"
    cp "$home/packaging/systemd/"*.service "$home/packaging/systemd/"*.timer "$root/usr/lib/systemd/system/"
    cp "$home/packaging/debian/fabcom.properties" "$root/etc/fabcom/"
    cp "$home/packaging/debian/postinst" "$home/packaging/debian/prerm" "$home/packaging/debian/postrm" "$root/DEBIAN/"
    chmod 755 "$root/DEBIAN/p"*
    echo /etc/fabcom/fabcom.properties >"$root/DEBIAN/conffiles"
    sed -e "s/@VERSION@/$(printf %s "$version" | sed 's/-SNAPSHOT/~snapshot/')/" -e "s/@ARCH@/$debian/" \
        -e "s/@SIZE@/$(du -sk "$root" | cut -f 1)/" "$home/packaging/debian/control" >"$root/DEBIAN/control"
    find "$root" -newermt "@$epoch" -exec touch -h -d "@$epoch" {} +
    SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group -Zzstd --build "$root" "$out/fabcom_${version}_$debian.deb" >/dev/null
    rm -rf "${root:?}"
    finish "fabcom_${version}_$debian.deb"
}

# ---- image -----------------------------------------------------------------------------------------------------

# An image of the Open Container Initiative by hand: two layers, a config, a manifest; no daemon and no registry.
oci() {
    if ! command -v mmdebstrap >/dev/null 2>&1; then
        install mmdebstrap "" "" || fail "Il manque mmdebstrap (Debian : apt install mmdebstrap)." "mmdebstrap is missing (Debian: apt install mmdebstrap)."
    fi
    command -v zstd >/dev/null || install zstd zstd zstd || fail "Il manque zstd (Debian : apt install zstd)." "zstd is missing (Debian: apt install zstd)."
    image=$out/oci
    rm -rf "${image:?}"
    mkdir -p "$image/blobs/sha256" "$out/layer/opt" "$out/layer/var/lib/fabcom" "$out/layer/etc"
    SOURCE_DATE_EPOCH=$epoch mmdebstrap --mode=root --variant=extract --quiet \
        --include=base-files,libc6,libgcc-s1,libstdc++6,zlib1g,tzdata,dash,util-linux,coreutils,netbase,sed,findutils,libcap-ng0,libselinux1,libpcre2-8-0,libacl1,libattr1,libgmp10,libssl3t64,libzstd1,libsystemd0,libcap2 \
        trixie "$out/base.tar" || fail "La base Debian ne s’est pas laissé prendre (mmdebstrap)." "Debian’s base could not be had (mmdebstrap)."
    cp -a "$tree" "$out/layer/opt/fabcom"
    rm -rf "$out/layer/opt/fabcom/systemd"
    printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\nfabcom:x:10001:10001::/var/lib/fabcom:/bin/sh\n' >"$out/layer/etc/passwd"
    printf 'root:x:0:\nnogroup:x:65534:\nfabcom:x:10001:\n' >"$out/layer/etc/group"
    printf '127.0.0.1 localhost\n' >"$out/layer/etc/hosts"
    find "$out/layer" -newermt "@$epoch" -exec touch -h -d "@$epoch" {} +
    (cd "$out/layer" && tar --sort=name --owner=0 --group=0 --numeric-owner -cf "$out/program.tar" etc opt &&
        tar --owner=10001 --group=10001 --numeric-owner --mode=700 -rf "$out/program.tar" var/lib/fabcom)
    layers='' diffs=''
    for layer in base program; do
        diffs=$diffs${diffs:+,}\"sha256:$(sha256sum "$out/$layer.tar" | cut -d ' ' -f 1)\"
        zstd -q -9 --rm "$out/$layer.tar"
        layers=$layers${layers:+,}$(blob "$out/$layer.tar.zst" application/vnd.oci.image.layer.v1.tar+zstd)
    done
    made=$(date -u -d "@$epoch" +%FT%TZ)
    cat >"$out/config.json" <<CONFIG
{"created":"$made","architecture":"$debian","os":"linux","config":{"User":"10001:10001","WorkingDir":"/opt/fabcom",
"Entrypoint":["/opt/fabcom/fabcom"],"Cmd":["start"],"ExposedPorts":{"8080/tcp":{}},"Volumes":{"/var/lib/fabcom":{}},
"Env":["PATH=/usr/sbin:/usr/bin:/sbin:/bin","LC_ALL=C.UTF-8","FABCOM_DATA=/var/lib/fabcom","FABCOM_BIND=0.0.0.0"],
"Labels":{"org.opencontainers.image.title":"FabCom","org.opencontainers.image.version":"$version","org.opencontainers.image.licenses":"AGPL-3.0-or-later"},
"Healthcheck":{"Test":["CMD","/opt/fabcom/fabcom","health"],"Interval":30000000000,"StartPeriod":60000000000}},
"rootfs":{"type":"layers","diff_ids":[$diffs]},"history":[{"created":"$made","created_by":"debian"},{"created":"$made","created_by":"fabcom dist"}]}
CONFIG
    config=$(blob "$out/config.json" application/vnd.oci.image.config.v1+json)
    printf '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":%s,"layers":[%s]}' "$config" "$layers" >"$out/manifest.json"
    manifest=$(blob "$out/manifest.json" application/vnd.oci.image.manifest.v1+json)
    printf '{"schemaVersion":2,"manifests":[%s]}' "${manifest%\}},\"annotations\":{\"org.opencontainers.image.ref.name\":\"$version\",\"io.containerd.image.name\":\"localhost/fabcom:$version\"}}" >"$image/index.json"
    printf '{"imageLayoutVersion":"1.0.0"}' >"$image/oci-layout"
    (cd "$image" && tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -cf "$out/$name.oci.tar" .)
    rm -rf "${out:?}/layer" "${image:?}"
    finish "$name.oci.tar"
}

# blob FILE TYPE: moves it under its sum and says how it is called
blob() {
    sum=$(sha256sum "$1" | cut -d ' ' -f 1)
    printf '{"mediaType":"%s","digest":"sha256:%s","size":%s}' "$2" "$sum" "$(stat -c %s "$1")"
    mv "$1" "$image/blobs/sha256/$sum"
}
