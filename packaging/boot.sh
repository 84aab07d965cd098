# A bare Debian 13 that boots a systemd of its own, in namespaces: what `follow` and `bare` share. Read by bash, as root.
# SPDX-License-Identifier: AGPL-3.0-or-later

# debian FILE PACKAGES: fetches it into FILE, unless it is there already; it has no way to Debian later, so what the manual
# installs lies ready in its cache
debian() {
    local fetched="restic caddy nginx libnginx-mod-http-brotli-filter openssh-server openssl ansible-core python3-apt"
    [ -s "$1" ] || mmdebstrap --quiet --mode=root --variant=minbase --include="$2" --skip=cleanup/apt \
        --customize-hook='APT_CONFIG=$MMDEBSTRAP_APT_CONFIG apt-get -y --download-only --no-install-recommends install '"$fetched"' >/dev/null' trixie "$1"
}

# a group of processes of its own, under which its systemd makes others
groups_under() { awk '$3 == "cgroup2" {print $2; exit}' /proc/mounts; }
groups_gone() { find "$1" -depth -type d -exec rmdir {} + 2>/dev/null || true; }

# inside COMMAND…: as root in it, once $init is known
inside() { nsenter --target "$init" --all --root --wd -- /usr/bin/env -i HOME=/root PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "${inside_env[@]}" "$@"; }
inside_env=()

# boot BASE ROOT GROUP: from the first process of a pid namespace; sets init
boot() {
    local root=$2
    mount --bind "$root" "$root"
    ip link set lo up
    tar -xf "$1" -C "$root" --exclude='./dev/*'
    : >"$root/etc/machine-id"
    echo 'fabrique' >"$root/etc/hostname"
    printf '127.0.0.1 localhost fabrique fabrique.example.org ailleurs\n' >"$root/etc/hosts"
    mkdir -p "$root/opt" "$root/mnt" "$root/etc/systemd/system"
    ln -s /dev/null "$root/etc/systemd/system/systemd-modules-load.service"
    cat >"$root/root/.boot" <<'BOOT'
mount -t proc proc /proc
umount -l /mnt
mount -t sysfs -o ro sysfs /sys
mount -t cgroup2 cgroup2 /sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs /dev
mount -t tmpfs -o mode=755 tmpfs /run
mkdir /dev/pts /dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts /dev/pts
mount -t tmpfs -o mode=1777 tmpfs /dev/shm
for it in null:3 zero:5 full:7 random:8 urandom:9; do mknod -m 666 "/dev/${it%:*}" c 1 "${it#*:}"; done
mknod -m 666 /dev/tty c 5 0
ln -s pts/ptmx /dev/ptmx
ln -s /proc/self/fd /dev/fd
hostname fabrique
exec env -i container=fabcom PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/lib/systemd/systemd
BOOT
    (
        GROUP=$3 exec sh -c 'echo $$ >"$GROUP/cgroup.procs"; exec unshare --mount --pid --uts --ipc --cgroup --fork --kill-child sh -c "
            mount --bind $0 $0 && cd $0 && pivot_root . mnt && exec chroot . sh -e /root/.boot"' "$root" >"$root/root/.console" 2>&1
    ) &
    for _ in $(seq 600); do
        init=$(pgrep -o -x systemd || true)
        [ -n "$init" ] && case $(inside systemctl is-system-running 2>/dev/null || true) in running | degraded) return ;; esac
        sleep 0.1
    done
    cat "$root/root/.console"
    return 1
}
