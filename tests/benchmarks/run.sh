#!/usr/bin/env bash
# Measures Outreach against Hugo. What is measured and how: README.md beside this file.
set -euo pipefail

usage() {
  cat <<'TEXT'
run.sh [--quick] [--only cold,idle,serve,sample] [--rounds R] [--edits E] [--sizes 1000,5000]
       [--program FILE] [--hugo FILE] [--theme FOLDER] [--work FOLDER]

  --quick        100 stories, one round, two edits: does everything still run? Judges no figure
  --only A,B     some of the parts: cold builds, builds with nothing edited, edits under serve, the sample site
  --rounds R     rounds of builds for each size (default 5)
  --edits E      edits under each server for each way of writing (default 10)
  --sizes A,B    how many stories (default 1000,5000)
  --program FILE an outreach that is published already; otherwise it is published here, for this machine alone
  --hugo FILE    the hugo to compare with (default: the one on the path)
  --theme FOLDER the theme of both sites (default: the product's)
  --work FOLDER  where to work (default: /dev/shm if it has 4 GB, else the temporary folder)
TEXT
}

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rounds=5 edits=10 sizes=1000,5000 program='' hugo=hugo base='' theme=$root/theme extra=()
while [ $# -gt 0 ]; do
  case $1 in
    --quick) rounds=1 edits=2 sizes=100 extra+=(--no-bar) ;;
    --only) extra+=(--only "$2"); shift ;;
    --rounds) rounds=$2; shift ;;
    --edits) edits=$2; shift ;;
    --sizes) sizes=$2; shift ;;
    --program) program=$(realpath "$2"); shift ;;
    --hugo) hugo=$2; shift ;;
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
measuring=''
# Ends what measures, and with it the servers that it started, before the folder goes.
finish() {
  [ -z "$measuring" ] || { kill "$measuring" 2>/dev/null && wait "$measuring"; } || true
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 4' INT TERM HUP

# On ext4 a build right after a large deletion is several times slower: leave everything until the end.
[ "$(stat -f -c %T "$work")" = tmpfs ] || extra+=(--delete-at-end)

if [ -z "$program" ]; then
  echo "Publishing the program …"
  dotnet publish "$root/src/Outreach.Cli" -p:PublishProfile=linux-x64 -p:PublishDir="$work/program/" \
    --nologo -v quiet --disable-build-servers
  program=$work/program/outreach
fi

echo "$("$hugo" version | cut -d' ' -f1-2); working on $(stat -f -c %T "$work")"
mkdir "$work/sites"
python3 "$here/measure.py" --program "$program" --theme "$theme" --hugo "$hugo" --work "$work/sites" --sizes "$sizes" \
  --rounds "$rounds" --edits "$edits" "${extra[@]}" &
measuring=$!
code=0
wait "$measuring" || code=$?
measuring=''
exit "$code"
