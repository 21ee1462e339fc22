#!/usr/bin/env bash
# Guess: a tool that sorts a CSV file by one column leaves the cells of the others as they are; where it takes a
# column for days or hours, it gives them back as the same days and hours.
#
# What happens: csvsort of csvkit guesses a type for every column and writes every cell anew. The hour 14:30 is taken
# for a length of time and comes out as 0:14:30, fourteen minutes and a half. Days of a month as a range, 10-16, are 16
# October 2001, and 1-3 is 3 January 2001; one range that can be no month and day, such as 20-28, leaves all as they
# are. "10-16 September 2021" is 16 October 2021 and "1-5 March 2022" is 5 January 2023. A name that is that of a
# month, May, is the first of May of the year 1. All with exit code 0 and without a word. csvjson, csvjoin and csvsql
# go by the same guesses; with `--no-inference` nothing is changed.
#
# Versions: csvkit 2.2.0, agate 1.14.2, parsedatetime 2.6, pytimeparse 1.1.10.
#
# Why it matters: lists of exercises and incidents have a column of hours, or of the days from and to, and are sorted
# and joined in a Makefile by such tools. Give `--no-inference` to each of them.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps agate==1.14.2 agate-dbf==0.2.4 \
  agate-excel==0.4.2 agate-sql==0.7.3 babel==2.19.0 csvkit==2.2.0 dbfread==2.0.7 et_xmlfile==2.0.0 isodate==0.7.2 \
  leather==0.4.1 olefile==0.47 openpyxl==3.1.5 parsedatetime==2.6 python-slugify==9.2.0 pytimeparse==1.1.10 \
  SQLAlchemy==2.1.9 text-unidecode==1.3 typing_extensions==4.16.0 xlrd==2.0.2
"$scratch/venv/bin/pip" list --disable-pip-version-check 2>/dev/null |
  awk '/^(csvkit|agate|parsedatetime|pytimeparse) / { printf "%s %s ", $1, $2 } END { print "" }'

cd "$scratch"
# Sort two rows, given as cells of one column, by their names; compare what comes out with what is expected.
sorted() {
    printf 'name,cell\nB,%s\nA,%s\n' "$1" "$2" >list.csv
    found=$(venv/bin/csvsort "${@:5}" -c name list.csv 2>&1 | tail -n +2 | cut -d, -f2- | tac | paste -sd ';')
    echo "  $1; $2 ${*:5}${5:+ }-> $found"
    [ "$found" = "$3;$4" ]
}

sorted 14:30 4:05 0:14:30 0:04:05
sorted 10-16 1-3 2001-10-16 2001-01-03
sorted 10-16 20-28 10-16 20-28
sorted '10-16 September 2021' '1-5 March 2022' 2021-10-16 2023-01-05
sorted May June 0001-05-01 0001-06-01
sorted 2021-09-10 2022-03-14 2021-09-10 2022-03-14
sorted 14:30 4:05 14:30 4:05 --no-inference
sorted 10-16 1-3 10-16 1-3 --no-inference
grep -q '"0:14:30"' <(printf 'name,cell\nA,14:30\n' | venv/bin/csvjson)
echo "As found: a file that is sorted by its names comes back with other hours and other days."
