"""python3 concatenate.py FOLDER OUT.xlsx: what an office does with a script: the rows of every 指标填报 one below the other.

No base, no keys, no comparison with what is there: merging has more to do and is to be faster all the same.
"""
import pathlib
import sys

import openpyxl

out = openpyxl.Workbook(write_only=True)
sheet = out.create_sheet("汇总")
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xlsx")):
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for row in book["指标填报"].iter_rows(values_only=True):
        if row and row[0]:
            sheet.append([path.name, *row])
    book.close()
out.save(sys.argv[2])
