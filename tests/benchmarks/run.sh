#!/usr/bin/env bash
# Measures Outreach against Hugo. What is measured and how: README.md beside this file.
set -euo pipefail

usage() {
  cat <<'TEXT'
run.sh [--quick] [--rounds R] [--sizes 1000,5000] [--program FILE] [--hugo FILE] [--hugo-only]
       [--theme FOLDER] [--work FOLDER]

  --quick        200 stories, one pair: does everything still run? Judges only the rebuild after an edit
  --rounds R     pairs of builds that count for each size (default 7)
  --sizes A,B    how many stories (default 1000,5000)
  --program FILE an outreach that is published already; otherwise it is published here, ReadyToRun
  --hugo FILE    the hugo to compare with (default: the one on the path)
  --hugo-only    measure Hugo alone
  --theme FOLDER the theme of both sites (default: the product's)
  --work FOLDER  where to work (default: /dev/shm if it has 4 GB, else the temporary folder)
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=7 sizes=1000,5000 program='' hugo=hugo hugo_only='' base='' theme=$root/theme extra=()
while [ $# -gt 0 ]; do
  case $1 in
    --quick) rounds=1 sizes=200 extra+=(--no-warm-up --no-bar) ;;
    --rounds) rounds=$2; shift ;;
    --sizes) sizes=$2; shift ;;
    --program) program=$(realpath "$2"); shift ;;
    --hugo) hugo=$2; shift ;;
    --hugo-only) hugo_only=1 ;;
    --theme) theme=$(realpath "$2"); shift ;;
    --work) base=$2; shift ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

for tool in "$hugo" python3; do
  command -v "$tool" >/dev/null || { echo "$tool is missing." >&2; exit 3; }
done

if [ -z "$base" ]; then
  free=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1 || echo 0)
  if [ -w /dev/shm ] && [ "$free" -ge 4194304 ]; then base=/dev/shm; else base=${TMPDIR:-/tmp}; fi
fi
work=$(mktemp -d "$base/outreach-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

# On ext4 a build right after a large deletion is several times slower: leave everything until the end.
[ "$(stat -f -c %T "$work")" = tmpfs ] || extra+=(--delete-at-end)

if [ -z "$hugo_only" ]; then
  if [ -z "$program" ]; then
    echo "Publishing the program, ReadyToRun …"
    # From a copy: publishing for one platform writes that platform into the lock files.
    mkdir "$work/source"
    find "$root" -maxdepth 1 -type f -exec cp {} "$work/source" \;
    tar -C "$root" --exclude=bin --exclude=obj -cf - src | tar -C "$work/source" -xf -
    dotnet publish "$work/source/src/Outreach.Cli" -c Release -r linux-x64 --self-contained false \
      -p:PublishReadyToRun=true -o "$work/program" --nologo -v quiet --disable-build-servers
    program=$work/program/outreach
  fi
  extra+=(--program "$program")
fi

echo "$("$hugo" version | cut -d' ' -f1-2); $(nproc) cores; working on $(stat -f -c %T "$work")"
mkdir "$work/sites"
python3 "$here/measure.py" --theme "$theme" --hugo "$hugo" --work "$work/sites" --sizes "$sizes" \
  --rounds "$rounds" "${extra[@]}"
